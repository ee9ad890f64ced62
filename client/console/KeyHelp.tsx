import { t, type TextKey } from '../i18n/translate.ts';
import { Dialog } from '../ui/Dialog.tsx';
import type { ConsoleModel } from './ConsoleModel.ts';
import { ACTION_TEXTS } from './consoleTexts.ts';
import { FLOOR_KEYS, shortcutOf, type FloorIntent } from './keyIntent.ts';
import styles from './KeyHelp.module.css';

const ENDING: readonly FloorIntent[] = ['endSpeech', 'endResponse', 'closeAll'];

const NAVIGATION: readonly { readonly keys: string; readonly text: TextKey }[] = [
  { keys: 'Enter', text: 'console.keyEnter' },
  { keys: '↑ ↓', text: 'console.keyArrows' },
  { keys: 'Page Down', text: 'console.keyPageDown' },
  { keys: 'Esc', text: 'console.keyEscape' },
  { keys: '?', text: 'console.keyHelp' },
];

type Props = { readonly model: ConsoleModel; readonly onClose: () => void };

/** The keys that this account can use, from the same table that the console acts by. */
export function KeyHelp({ model, onClose }: Props) {
  const intents = FLOOR_KEYS.map(({ intent }) => intent).filter(
    (intent) => model.operates.value || (intent === 'closeAll' && model.offers({ type: 'closeAll' })),
  );
  const acting = intents.filter((intent) => !ENDING.includes(intent));
  const ending = intents.filter((intent) => ENDING.includes(intent));
  return (
    <Dialog title={t('console.keys')} onClose={onClose} wide>
      <p>{t('console.keysIntro')}</p>
      <div class={styles['columns']}>
        <section>
          <h3>{t('console.keysFind')}</h3>
          <dl>
            <KeyLine keys={t('console.letters')} text="console.keyType" />
            {NAVIGATION.map(({ keys, text }) => (
              <KeyLine key={text} keys={keys} text={text} />
            ))}
          </dl>
        </section>
        <section>
          <FloorKeys title={t('console.keysAct')} intents={acting} />
          <FloorKeys title={t('console.keysEnd')} intents={ending} />
        </section>
      </div>
    </Dialog>
  );
}

function FloorKeys({ title, intents }: { readonly title: string; readonly intents: readonly FloorIntent[] }) {
  return intents.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <dl>
        {intents.map((intent) => (
          <KeyLine key={intent} keys={shortcutOf(intent)} text={ACTION_TEXTS[intent]} />
        ))}
      </dl>
    </>
  );
}

function KeyLine({ keys, text }: { readonly keys: string; readonly text: TextKey }) {
  return (
    <div class={styles['line']}>
      <dt>
        <kbd>{keys}</kbd>
      </dt>
      <dd>{t(text)}</dd>
    </div>
  );
}
