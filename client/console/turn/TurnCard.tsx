import type { Speech } from '../../../domain/speeches/speech.ts';
import { t } from '../../i18n/translate.ts';
import { SpeechTimer } from '../../ui/SpeechTimer.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { SpeakerName } from '../sites/SpeakerName.tsx';
import { MicrophoneLine } from './MicrophoneLine.tsx';
import { MuteButton } from './MuteButton.tsx';
import { timedTurn } from './timedTurn.ts';
import styles from './TurnCard.module.css';

type Props = {
  readonly model: ConsoleModel;
  readonly speech: Speech;
  readonly kind: 'speech' | 'response';
};

/** One turn: who, whether the microphone is heard, and how long; large where its clock is the one that counts. */
export function TurnCard({ model, speech, kind }: Props) {
  const conference = model.link.conference.value;
  const timed = timedTurn(conference)?.id === speech.id;
  return (
    <div class={styles['card']} data-timed={timed} data-nested={kind === 'response'}>
      <div class={styles['who']}>
        <StatusBadge tone="onAir">{t(stateText(speech, kind))}</StatusBadge>
        <SpeakerName model={model} site={speech.site} person={speech.person} />
        <div class={styles['microphone']}>
          <MicrophoneLine model={model} speech={speech} />
          <MuteButton model={model} speech={speech} timed={timed} />
        </div>
      </div>
      <SpeechTimer
        speech={speech}
        rules={conference.floor.rules}
        clock={model.link}
        shape={timed ? 'block' : 'line'}
        class={styles['clock']}
      />
    </div>
  );
}

function stateText({ kind }: Speech, place: 'speech' | 'response') {
  if (kind === 'chair') {
    return 'turn.chairSpeaking';
  }
  return place === 'speech' ? 'turn.speaking' : 'turn.responding';
}
