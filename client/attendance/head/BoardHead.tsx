import type { ComponentChildren } from 'preact';
import { formatDuration, formatTime } from '../../i18n/formatTime.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { PHASE_TEXTS } from '../../i18n/phaseTexts.ts';
import type { Board } from '../board/BoardModel.ts';
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
      <h2 class={styles['printedTitle']}>{sheet.details !== null && local(sheet.details.title)}</h2>
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
          <dd data-fact="as-of">{formatTime(sheet.at, timeZone, 'seconds')}</dd>
        </div>
      </dl>
      <ResultLine sheet={sheet} timeZone={timeZone} />
      <div class={styles['buttons']}>{children}</div>
    </header>
  );
}

function Phase({ board: { sheet, record }, timeZone }: Omit<Props, 'children'>) {
  const since = sheet.phases.at(-1)?.startAt ?? 0;
  const { pause } = record.attendance.conference.phase;
  return (
    <div>
      <dt>{t('run.phase')}</dt>
      <dd data-fact="phase" data-phase={sheet.phase}>
        {t(PHASE_TEXTS[sheet.phase])}{' '}
        <small>
          {pause === null
            ? since > 0 && t('attendance.since', { time: formatTime(since, timeZone) })
            : t(pause.cause === 'break' ? 'attendance.onBreakSince' : 'attendance.stoppedSince', {
                time: formatTime(pause.since, timeZone),
              })}
        </small>
      </dd>
    </div>
  );
}
