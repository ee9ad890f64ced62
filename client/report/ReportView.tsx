import { useSignal } from '@preact/signals';
import type { AttendanceReport } from '../../contract/report.ts';
import { t } from '../i18n/translate.ts';
import { findBySite } from '../search/findSites.ts';
import { SearchBox } from '../ui/SearchBox.tsx';
import { QuestionChips, type Shown } from './QuestionChips.tsx';
import { ReportActions } from './ReportActions.tsx';
import type { ReportApi } from './reportApi.ts';
import type { ReportModel } from './ReportModel.ts';
import { worstFirst } from './reportQuestions.ts';
import { ReportTable } from './ReportTable.tsx';
import styles from './ReportView.module.css';

type Props = {
  readonly report: AttendanceReport;
  readonly model: ReportModel;
  readonly api: ReportApi;
};

/** What the chosen conferences come to. */
export function ReportView({ report, model, api }: Props) {
  const shown = useSignal<Shown>('all');
  const typed = useSignal('');
  const { conferences, sites } = report;
  const asked = shown.value === 'all' ? sites : worstFirst(sites, shown.value);
  const lines = findBySite(asked, typed.value);
  const noneCounts = !conferences.some(({ counted }) => counted);
  return (
    <div class={styles['view']}>
      <div class={styles['tools']}>
        <QuestionChips sites={sites} shown={shown} />
        <SearchBox label={t('report.searchLabel')} typed={typed} />
      </div>
      <ReportActions report={report} model={model} api={api} />
      {conferences.length === 1 && (
        <p class={styles['hint']} data-one-conference="">
          {t('report.oneConference')}
        </p>
      )}
      <div
        class={styles['scroll']}
        tabIndex={0}
        role="group"
        aria-label={t('report.title')}
        aria-busy={model.pending.value}
      >
        {lines.length === 0 ? (
          <p class={styles['empty']}>{t(noneCounts ? 'report.noneChosen' : 'report.noneFound')}</p>
        ) : (
          <ReportTable sites={lines} conferences={conferences} />
        )}
      </div>
    </div>
  );
}
