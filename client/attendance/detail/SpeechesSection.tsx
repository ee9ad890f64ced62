import type { HoldSpan } from '../../../domain/attendance/attendance.ts';
import type { TurnLine } from '../../../domain/attendance/AttendanceLine.ts';
import { findPerson } from '../../../domain/conference/people.ts';
import type { ReleaseReason } from '../../../domain/floor/floorEvents.ts';
import type { HoldCause } from '../../../domain/speeches/speech.ts';
import { KIND_TEXTS } from '../../i18n/speechKindTexts.ts';
import { formatDuration } from '../../i18n/formatTime.ts';
import { t, type TextKey } from '../../i18n/translate.ts';
import type { DetailView } from './DetailView.ts';
import { momentText } from '../momentText.ts';
import { Section } from './Section.tsx';
import styles from './SiteDetail.module.css';

const HOLD_TEXTS: Readonly<Record<HoldCause, TextKey>> = {
  operator: 'attendanceDetail.heldOperator',
  response: 'attendanceDetail.heldResponse',
  chair: 'attendanceDetail.heldChair',
  lost: 'attendanceDetail.heldLost',
  conference: 'attendanceDetail.heldConference',
};
/** Nothing is said of the usual end. */
const RELEASE_TEXTS: Readonly<Record<Exclude<ReleaseReason, 'ended'>, TextKey>> = {
  superseded: 'attendanceDetail.releasedSuperseded',
  all_closed: 'attendanceDetail.releasedAllClosed',
  overtime: 'attendanceDetail.releasedOvertime',
  put_back: 'attendanceDetail.releasedPutBack',
  deferred: 'attendanceDetail.releasedDeferred',
  phase_closed: 'attendanceDetail.releasedPhaseClosed',
};

/** The turns of the site: who, about what, how long in all and net, and what stood in between. */
export function SpeechesSection({ view }: { readonly view: DetailView }) {
  const { count, netMs, turns } = view.line.spoke;
  return (
    <Section title={t('attendanceDetail.speeches')} name="speeches">
      {count === 0 ? (
        <p class={styles['muted']}>{t('attendanceDetail.noSpeech')}</p>
      ) : (
        <>
          <p>{t('attendanceDetail.speechSum', { count, time: formatDuration(netMs) })}</p>
          <ol class={styles['turns']}>
            {turns.map((turn) => (
              <Turn key={turn.startAt} turn={turn} view={view} />
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}

function Turn({ turn, view }: { readonly turn: TurnLine; readonly view: DetailView }) {
  const { people } = view.attendance.conference;
  const person = turn.person === null ? undefined : findPerson(people, turn.person);
  const kind = turn.kind === 'planned' ? 'attendanceDetail.kindPlanned' : KIND_TEXTS[turn.kind];
  const end = turn.endAt === null ? t('attendanceDetail.stillSpeaking') : momentText(turn.endAt, view);
  const about = [person?.name, turn.topic].filter((part) => part !== undefined && part !== null);
  return (
    <li data-turn={turn.speech}>
      <p>
        <b>
          {momentText(turn.startAt, view)} – {end}
        </b>{' '}
        · {t('attendanceDetail.net', { time: formatDuration(turn.netMs) })}
      </p>
      {about.length > 0 && <p>{about.join(' · ')}</p>}
      <p class={styles['why']}>
        {[
          t(kind),
          turn.byPhone ? t('attendanceDetail.byPhone') : null,
          releaseText(turn),
          ...holds(turn, view),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
    </li>
  );
}

function releaseText({ reason }: TurnLine): string | null {
  return reason === null || reason === 'ended' ? null : t(RELEASE_TEXTS[reason]);
}

function holds({ holds: spans }: TurnLine, { sheet }: DetailView): readonly string[] {
  const lengthOf = ({ startAt, endAt }: HoldSpan) => formatDuration((endAt ?? sheet.at) - startAt);
  return spans.map((hold) =>
    t('attendanceDetail.held', { time: lengthOf(hold), why: t(HOLD_TEXTS[hold.cause]) }),
  );
}
