import type { MicrophoneCheck, Standby } from '../../../domain/floor/floor.ts';
import type { Speech } from '../../../domain/speeches/speech.ts';
import { formatDuration } from '../../i18n/formatTime.ts';
import { t, type TextKey } from '../../i18n/translate.ts';
import { RunningText } from '../../ui/RunningText.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { CONNECTION_TEXTS, CONNECTION_TONES } from '../../ui/siteConnectionTexts.ts';
import { standbyState, type StandbyState } from './standbyState.ts';
import styles from './Readiness.module.css';

const STATES: Readonly<Record<StandbyState, { readonly tone: Tone; readonly text: TextKey }>> = {
  hall: { tone: 'online', text: 'turn.inHall' },
  ready: { tone: 'online', text: 'turn.standbyReady' },
  no_answer: { tone: 'standby', text: 'turn.standbyNoAnswer' },
  not_ready: { tone: 'lost', text: 'turn.standbyNotReady' },
  bad_link: { tone: 'lost', text: 'turn.standbyBadLink' },
  offline: { tone: 'lost', text: 'turn.standbyOffline' },
};

const CHECKS: Readonly<Record<MicrophoneCheck, TextKey>> = {
  good: 'turn.checkGood',
  quiet: 'turn.checkQuiet',
  absent: 'turn.checkAbsent',
};

type Props = {
  readonly model: ConsoleModel;
  readonly speech: Speech;
  readonly standby: Standby | null;
  /** Whether its picture can be cut to at once. */
  readonly picture: boolean;
};

/** What is known of a speaker before the chair says the name. */
export function Readiness({ model, speech, standby, picture }: Props) {
  const row = model.rows.value.find(({ id }) => id === speech.site);
  if (standby === null) {
    const kept = speech.grantedAt !== null;
    return (
      <p class={styles['line']}>
        {row !== undefined && row.connection !== 'online' && (
          <StatusBadge tone={CONNECTION_TONES[row.connection]}>
            {t(CONNECTION_TEXTS[row.connection])}
          </StatusBadge>
        )}
        {t(kept ? 'turn.cameBack' : 'turn.notPrepared')}
      </p>
    );
  }
  const state = standbyState(standby, row, model.link.conference.value.details?.hostSite);
  const { tone, text } = STATES[state];
  return (
    <p class={styles['line']} data-readiness={state}>
      <StatusBadge tone={tone}>{t(text)}</StatusBadge>
      {state === 'no_answer' && (
        <RunningText
          text={() =>
            t('turn.askedFor', { duration: formatDuration(model.link.serverNow() - standby.since) })
          }
        />
      )}
      {standby.answer !== null && (
        <span data-check={standby.answer.microphone}>{t(CHECKS[standby.answer.microphone])}</span>
      )}
      <span>{t(picture ? 'turn.pictureReady' : 'turn.pictureWarming')}</span>
    </p>
  );
}
