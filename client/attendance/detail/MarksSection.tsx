import type { Marking } from '../../../domain/attendance/attendance.ts';
import type { CountMark } from '../../../domain/attendance/AttendanceLine.ts';
import { actorText } from '../../i18n/actorText.ts';
import { t } from '../../i18n/translate.ts';
import { localReason } from '../../i18n/stockReasons.ts';
import { MARK_TEXTS } from '../../i18n/markTexts.ts';
import type { DetailView } from './DetailView.ts';
import { momentText } from '../momentText.ts';
import { Section } from './Section.tsx';
import styles from './SiteDetail.module.css';

/** The mark of each count, and every step that led to it. */
export function MarksSection({ view }: { readonly view: DetailView }) {
  const { line, sheet } = view;
  const history = sheet.markings.filter(({ site }) => site === line.site.id);
  return (
    <Section title={t('attendanceDetail.marks')} name="marks">
      {line.marks.length === 0 ? (
        <p class={styles['muted']}>
          {t(line.site.group === 'host' ? 'attendanceDetail.hostNotCalled' : 'attendanceDetail.noCount')}
        </p>
      ) : (
        <dl class={styles['facts']}>
          {line.marks.map((mark) => (
            <div key={mark.number} data-count-mark={mark.number}>
              <dt>{t('attendanceDetail.count', { number: mark.number })}</dt>
              <dd>
                <MarkValue mark={mark} view={view} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {history.length > 0 && (
        <details class={styles['more']}>
          <summary>{t('attendanceDetail.markHistory', { count: history.length })}</summary>
          <ol class={styles['history']}>
            {history.map((marking, index) => (
              <li key={index}>{markingText(marking, view)}</li>
            ))}
          </ol>
        </details>
      )}
    </Section>
  );
}

function MarkValue({ mark: { entry }, view }: { readonly mark: CountMark; readonly view: DetailView }) {
  if (entry === null) {
    return <>{t('rollcall.notCalled')}</>;
  }
  const { mark, reason, correction, at } = entry;
  return (
    <>
      <b>{t(MARK_TEXTS[mark])}</b>, {momentText(at, view)}
      {reason !== null && <p>{localReason(reason)}</p>}
      {correction !== null && (
        <p class={styles['why']}>{t('attendanceDetail.markCorrection', { why: correction })}</p>
      )}
    </>
  );
}

function markingText(
  { number, mark, reason, correction, undone, at, by }: Marking,
  view: DetailView,
): string {
  return [
    `${momentText(at, view)} ${actorText(by)}`,
    t('attendanceDetail.count', { number }),
    t(mark === null ? 'attendanceDetail.markCleared' : MARK_TEXTS[mark]),
    reason === null ? null : localReason(reason),
    correction === null ? null : t('attendanceDetail.markCorrection', { why: correction }),
    undone ? t('attendanceDetail.markRestored') : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}
