import type { Signalling } from '../connection/Signalling.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import type { ConnectionState } from '../state/connectionState.ts';
import { HeldText } from '../ui/HeldText.tsx';
import { StatusShape } from '../ui/StatusShape.tsx';
import type { Tone } from '../ui/tone.ts';
import styles from './ConnectionLine.module.css';

const TEXTS: Readonly<Record<ConnectionState, TextKey>> = {
  connecting: 'connection.connecting',
  good: 'connection.good',
  weak: 'connection.weak',
  controlLost: 'connection.controlLost',
  mediaLost: 'connection.mediaLost',
  lost: 'connection.lost',
  noMedia: 'connection.noMedia',
  ended: 'connection.ended',
};

const TONES: Readonly<Record<ConnectionState, Tone>> = {
  connecting: 'never',
  good: 'online',
  weak: 'standby',
  controlLost: 'lost',
  mediaLost: 'lost',
  lost: 'lost',
  noMedia: 'lost',
  ended: 'left',
};

type Props = {
  readonly state: ConnectionState;
  readonly signalling: Pick<Signalling, 'held' | 'clock'>;
};

/** The same over the programme, where everybody looks, while something is broken. */
export function ConnectionStrip({ state, signalling }: Props) {
  return TONES[state] === 'lost' || signalling.held.value !== null ? (
    <p class={styles['strip']} aria-hidden="true">
      <StatusShape tone="lost" size={16} />
      <ConnectionText state={state} signalling={signalling} />
    </p>
  ) : null;
}

/** Signalling and media, understood each for itself and said in one sentence. */
export function ConnectionLine({ state, signalling }: Props) {
  return (
    <p class={styles['line']} data-tone={TONES[state]} role="status" aria-label={t('connection.title')}>
      <StatusShape tone={TONES[state]} />
      <ConnectionText state={state} signalling={signalling} />
    </p>
  );
}

/** The state's sentence, or the reason why the server does not let the page in. */
function ConnectionText({ state, signalling }: Props) {
  return signalling.held.value === null ? (
    <span>{t(TEXTS[state])}</span>
  ) : (
    <HeldText signalling={signalling} />
  );
}
