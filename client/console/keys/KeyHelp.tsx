import { t, type TextKey } from '../../i18n/translate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { KeyList } from '../../ui/KeyList.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf, type DeskIntent } from './keyIntent.ts';
import styles from './KeyHelp.module.css';

type Line = { readonly keys: string; readonly text: TextKey };

const FIND: readonly Line[] = [
  { keys: 'Enter', text: 'keys.enter' },
  { keys: '↑ ↓', text: 'keys.arrows' },
  { keys: 'Page Down', text: 'keys.pageDown' },
  { keys: 'Esc', text: 'keys.escape' },
  { keys: '?', text: 'keys.help' },
];

const LISTS: readonly Line[] = [
  { keys: '↑ ↓', text: 'keys.walk' },
  { keys: 'Enter', text: 'keys.choose' },
  { keys: 'Alt ↑ ↓', text: 'keys.move' },
];

const SELECTED = [
  ['grant', 'action.grant'],
  ['standby', 'action.standby'],
  ['clearStandby', 'action.clearStandby'],
  ['respond', 'action.respond'],
  ['enqueueSpeech', 'keys.enqueueSpeech'],
  ['enqueueResponse', 'keys.enqueueResponse'],
  ['enqueueProcedural', 'keys.enqueueProcedural'],
] as const;
const NEXT = [
  ['grantNext', 'keys.grantNext'],
  ['prepareNext', 'keys.prepareNext'],
  ['nextItem', 'keys.nextItem'],
  ['undo', 'keys.undo'],
] as const;
const CLOCK = [
  ['holdClock', 'keys.holdClock'],
  ['addMinute', 'keys.addMinute'],
  ['addFive', 'keys.addFive'],
  ['takeMinute', 'keys.takeMinute'],
  ['restartClock', 'keys.restart'],
] as const;
const LOST = [
  ['waitForLine', 'keys.waitForLine'],
  ['keepFirst', 'keys.keepFirst'],
  ['byPhone', 'keys.byPhone'],
  ['deferLost', 'keys.deferLost'],
] as const;
const END = [
  ['muteTurn', 'keys.muteTurn'],
  ['endSpeech', 'action.endSpeech'],
  ['endResponse', 'keys.endNested'],
  ['chairFloor', 'action.chairFloor'],
  ['closeAll', 'action.closeAll'],
  ['stopAll', 'keys.stopAll'],
] as const;
/** What accounts that only watch over the floor may do as well. */
const DIRECTORS: readonly DeskIntent[] = ['chairFloor', 'closeAll', 'stopAll'];

type Props = { readonly model: ConsoleModel; readonly onClose: () => void };

/** The keys that this account can use, from the same table that the console acts by. */
export function KeyHelp({ model, onClose }: Props) {
  const directs = model.actions.offers({ type: 'closeAll' });
  const usable = (intents: readonly (readonly [DeskIntent, TextKey])[]): readonly Line[] =>
    intents
      .filter(([intent]) => model.operates.value || (directs && DIRECTORS.includes(intent)))
      .map(([intent, text]) => ({ keys: shortcutOf(intent), text }));
  return (
    <Dialog title={t('keys.title')} onClose={onClose} wide>
      <p>{t('keys.intro')}</p>
      <div class={styles['columns']}>
        <section>
          <Keys title="keys.find" lines={[{ keys: t('keys.letters'), text: 'keys.type' }, ...FIND]} />
          <Keys title="keys.lists" lines={model.operates.value ? LISTS : []} />
        </section>
        <section>
          <Keys title="keys.selected" lines={usable(SELECTED)} />
          <Keys title="keys.next" lines={usable(NEXT)} />
          <Keys title="keys.lost" lines={usable(LOST)} />
        </section>
        <section>
          <Keys title="keys.clock" lines={usable(CLOCK)} />
          <Keys title="keys.end" lines={usable(END)} />
        </section>
      </div>
    </Dialog>
  );
}

function Keys({ title, lines }: { readonly title: TextKey; readonly lines: readonly Line[] }) {
  return lines.length === 0 ? null : (
    <>
      <h3>{t(title)}</h3>
      <KeyList lines={lines.map(({ keys, text }) => ({ keys, text: t(text) }))} />
    </>
  );
}
