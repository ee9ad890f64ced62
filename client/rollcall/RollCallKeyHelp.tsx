import { t } from '../i18n/translate.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { KeyList } from '../ui/KeyList.tsx';
import { ROLL_CALL_KEYS } from './rollCallKeys.ts';
import { KEY_TEXTS } from './rollCallTexts.ts';

/** The keys, from the same table that the page acts by. */
export function RollCallKeyHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={t('rollcall.keys')} onClose={onClose} wide>
      <p>{t('rollcall.keysIntro')}</p>
      <KeyList
        columns={2}
        lines={ROLL_CALL_KEYS.map(({ intent, shown }) => ({ keys: shown, text: t(KEY_TEXTS[intent]) }))}
      />
    </Dialog>
  );
}
