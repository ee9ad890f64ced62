import type { ComponentChildren } from 'preact';
import type { AttendanceSheet } from '../../../domain/attendance/AttendanceSheet.ts';
import { formatDate, formatDuration } from '../../i18n/formatTime.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { PHASE_TEXTS } from '../../i18n/phaseTexts.ts';
import type { Board } from '../board/BoardModel.ts';
import { momentText, type MomentPlace } from '../momentText.ts';
import { ResultLine } from './ResultLine.tsx';
import styles from './BoardHead.module.css';

type Props = {
  readonly board: Board;
  readonly timeZone: string;
  /** Buttons. */
  readonly children: ComponentChildren;
};

/** How the conference stands, for which moment the list holds, and what the latest count has come to. */
export function BoardHead({ board, timeZone, children }: Props) {
  const { sheet } = board;
  return (
    <header class={styles['head']}>
      <PrintedTitle sheet={sheet} timeZone={timeZone} />
      <dl class={styles['facts']}>
        <Phase board={board} timeZone={timeZone} />
        <div>
          <dt>{t('attendance.sessionLength')}</dt>
          <dd data-fact="length">
            {sheet.session.openedAt === null
              ? t('attendance.notOpened')
              : formatDuration(sheet.session.lengthMs)}
          </dd>
        </div>
        <div>
          <dt>{t('attendance.asOf')}</dt>
          <dd data-fact="as-of">{momentText(sheet.at, { sheet, timeZone })}</dd>
        </div>
      </dl>
      <ResultLine sheet={sheet} timeZone={timeZone} />
      <div class={styles['buttons']}>{children}</div>
    </header>
  );
}

/** On paper nothing else says which conference it is, and when that was. */
function PrintedTitle({ sheet, timeZone }: MomentPlace & { readonly sheet: AttendanceSheet }) {
  const { details, session } = sheet;
  return details === null ? null : (
    <div class={styles['printedTitle']}>
      <h2>{local(details.title)}</h2>
      <p data-fact="day">{formatDate(session.openedAt ?? details.scheduledAt, timeZone)}</p>
    </div>
  );
}

function Phase({ board: { sheet, record }, timeZone }: Omit<Props, 'children'>) {
  const since = sheet.phases.at(-1)?.startAt ?? 0;
  const timeOf = (at: number) => momentText(at, { sheet, timeZone }, 'minutes');
  const { pause } = record.attendance.conference.phase;
  return (
    <div>
      <dt>{t('run.phase')}</dt>
      <dd data-fact="phase" data-phase={sheet.phase}>
        {t(PHASE_TEXTS[sheet.phase])}{' '}
        <small>
          {pause === null
            ? since > 0 && t('attendance.since', { time: timeOf(since) })
            : t(pause.cause === 'break' ? 'attendance.onBreakSince' : 'attendance.stoppedSince', {
                time: timeOf(pause.since),
              })}
        </small>
      </dd>
    </div>
  );
}
