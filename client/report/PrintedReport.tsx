import type { AttendanceReport, ReportedConference } from '../../contract/report.ts';
import type { SiteAcross } from '../../domain/attendance/reportAcross.ts';
import { formatDay, formatDayTime, formatDuration } from '../i18n/formatTime.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { lateMsOf, QUESTIONS, worstFirst, type Question } from './reportQuestions.ts';
import { QUESTION_TEXTS } from './reportTexts.ts';
import styles from './PrintedReport.module.css';

/** Lines of a list, and of the conferences: as many as four lists on one page have room for. */
const LINES = 10;
const CONFERENCES = 6;

const FIGURES: Readonly<Record<Question, (site: SiteAcross) => string>> = {
  absent: ({ absent, appearances }) =>
    t('report.printAbsent', { count: absent, invited: appearances.length }),
  late: (site) => t('report.printLate', { count: site.late, duration: formatDuration(lateMsOf(site)) }),
  dropped: ({ drops }) => t('report.printDropped', { count: drops }),
  silent: ({ attended }) => t('report.printSilent', { count: attended }),
};

/** The report on one page of A4: the worst ten of each question. Seen in print only. */
export function PrintedReport({ report }: { readonly report: AttendanceReport }) {
  const counted = report.conferences.filter((one) => one.counted);
  const [latest] = counted;
  return latest === undefined ? null : (
    <article class={styles['sheet']} data-printed-report={counted.length}>
      <header class={styles['header']}>
        <p>{local(latest.organiser)}</p>
        <h1>{t('report.printTitle')}</h1>
        <p>{spanText(counted, report.sites.length)}</p>
      </header>
      <Conferences counted={counted} />
      <div class={styles['questions']}>
        {QUESTIONS.map((question) => (
          <Worst key={question} question={question} sites={worstFirst(report.sites, question)} />
        ))}
      </div>
      <footer class={styles['footer']}>
        {t('report.printSource', { time: formatDayTime(report.madeAt, latest.timeZone) })}
      </footer>
    </article>
  );
}

/** From the first to the last of them; the latest comes first. */
function spanText(counted: readonly ReportedConference[], sites: number): string {
  const day = (one: ReportedConference | undefined) =>
    one === undefined ? '' : formatDay(one.openedAt, one.timeZone);
  const [first, last] = [day(counted.at(-1)), day(counted.at(0))];
  return first === last
    ? t('report.printDay', { count: counted.length, day: first, sites })
    : t('report.printSpan', { count: counted.length, first, last, sites });
}

function Conferences({ counted }: { readonly counted: readonly ReportedConference[] }) {
  const others = counted.length - CONFERENCES;
  return (
    <ul class={styles['conferences']}>
      {counted.slice(0, CONFERENCES).map(({ conference, title, openedAt, timeZone }) => (
        <li key={conference}>
          {formatDay(openedAt, timeZone)} · {local(title)}
        </li>
      ))}
      {others > 0 && <li>{t('report.printOthers', { count: others })}</li>}
    </ul>
  );
}

function Worst({ question, sites }: { readonly question: Question; readonly sites: readonly SiteAcross[] }) {
  return (
    <section>
      <h2>{t(QUESTION_TEXTS[question])}</h2>
      {sites.length === 0 ? (
        <p>{t('report.printNobody')}</p>
      ) : (
        <ol class={styles['worst']}>
          {sites.slice(0, LINES).map((site) => (
            <li key={site.site.id}>
              <span class={styles['site']}>{local(site.site.shortName)}</span>
              <span>{FIGURES[question](site)}</span>
            </li>
          ))}
        </ol>
      )}
      {sites.length > LINES && (
        <p class={styles['more']}>{t('report.printMore', { count: sites.length - LINES })}</p>
      )}
    </section>
  );
}
