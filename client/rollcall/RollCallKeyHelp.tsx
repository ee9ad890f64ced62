import { t } from '../i18n/translate.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ROLL_CALL_KEYS } from './rollCallKeys.ts';
import { KEY_TEXTS } from './rollCallTexts.ts';
import styles from './RollCallKeyHelp.module.css';

/** The keys, from the same table that the page acts by. */
export function RollCallKeyHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={t('rollcall.keys')} onClose={onClose} wide>
      <p>{t('rollcall.keysIntro')}</p>
      <dl class={styles['keys']}>
        {ROLL_CALL_KEYS.map(({ intent, shown }) => (
          <div key={intent} class={styles['line']}>
            <dt>
              <kbd>{shown}</kbd>
            </dt>
            <dd>{t(KEY_TEXTS[intent])}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
