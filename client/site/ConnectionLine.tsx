import { t, type TextKey } from '../i18n/translate.ts';
import type { ConnectionState } from '../state/connectionState.ts';
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

/** The same over the programme, where everybody looks, while something is broken. */
export function ConnectionStrip({ state }: { readonly state: ConnectionState }) {
  return TONES[state] === 'lost' ? (
    <p class={styles['strip']} aria-hidden="true">
      <StatusShape tone="lost" size={16} />
      {t(TEXTS[state])}
    </p>
  ) : null;
}

/** Signalling and media, understood each for itself and said in one sentence. */
export function ConnectionLine({ state }: { readonly state: ConnectionState }) {
  return (
    <p class={styles['line']} data-tone={TONES[state]} role="status" aria-label={t('connection.title')}>
      <StatusShape tone={TONES[state]} />
      <span>{t(TEXTS[state])}</span>
    </p>
  );
}
