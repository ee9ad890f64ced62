import type { Speech } from '../../../domain/speeches/speech.ts';
import { t } from '../../i18n/translate.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { ACTION_TEXTS } from '../actions/actionTexts.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf } from '../keys/keyIntent.ts';
import { ClockButtons } from './ClockButtons.tsx';
import { endOf } from './endOf.ts';
import { timedTurn } from './timedTurn.ts';
import styles from './TurnButtons.module.css';

type Props = {
  readonly model: ConsoleModel;
  readonly speech: Speech;
  readonly kind: 'speech' | 'response';
};

/** What can be done about a turn: its end, and its clock where that is the one that counts. */
export function TurnButtons({ model, speech, kind }: Props) {
  const timed = timedTurn(model.link.conference.value)?.id === speech.id;
  const end = endOf(speech, kind);
  return (
    <div class={styles['buttons']} data-turn={kind}>
      {timed && speech.kind !== 'chair' && <ClockButtons model={model} speech={speech} />}
      <ActionButton
        model={model}
        action={end}
        label={t('turn.end')}
        name={t(ACTION_TEXTS[end.type])}
        size="small"
        shortcut={shortcutOf(kind === 'speech' ? 'endSpeech' : 'endResponse')}
      />
    </div>
  );
}
