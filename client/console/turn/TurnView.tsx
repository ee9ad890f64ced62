import type { Speech } from '../../../domain/speeches/speech.ts';
import { t } from '../../i18n/translate.ts';
import { SpeechTimer } from '../../ui/SpeechTimer.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf } from '../keys/keyIntent.ts';
import { SpeakerName } from '../sites/SpeakerName.tsx';
import { ClockButtons } from './ClockButtons.tsx';
import { MicrophoneLine } from './MicrophoneLine.tsx';
import { timedTurn } from './timedTurn.ts';
import styles from './TurnView.module.css';

type Props = {
  readonly model: ConsoleModel;
  readonly speech: Speech;
  readonly kind: 'speech' | 'response';
};

/** One turn: who, how long, whether the microphone is heard; the buttons for its clock where that is the one that runs. */
export function TurnView({ model, speech, kind }: Props) {
  const conference = model.link.conference.value;
  const timed = timedTurn(conference)?.id === speech.id;
  const end = kind === 'speech' ? 'endSpeech' : 'endResponse';
  return (
    <div
      class={styles['turn']}
      data-kind={kind}
      data-floor={speech.site}
      data-held={speech.holds.length > 0}
      data-timed={timed}
    >
      <div class={styles['who']}>
        <StatusBadge tone="onAir">{t(stateText(speech, kind))}</StatusBadge>
        <SpeakerName model={model} site={speech.site} person={speech.person} />
        <MicrophoneLine model={model} speech={speech} />
      </div>
      <SpeechTimer
        speech={speech}
        rules={conference.floor.rules}
        clock={model.link}
        shape={timed ? 'block' : 'line'}
        class={styles['clock']}
      />
      <div class={styles['buttons']}>
        {timed && speech.kind !== 'chair' && <ClockButtons model={model} speech={speech} />}
        <ActionButton
          model={model}
          action={{ type: end, speech: speech.id }}
          label={t('turn.end')}
          size="small"
          shortcut={shortcutOf(end)}
        />
      </div>
    </div>
  );
}

function stateText({ kind }: Speech, place: 'speech' | 'response') {
  if (kind === 'chair') {
    return 'turn.chairSpeaking';
  }
  return place === 'speech' ? 'turn.speaking' : 'turn.responding';
}
