import { useEffect, useMemo } from 'preact/hooks';
import type { Login } from '../../contract/http.ts';
import type { AttendanceReport } from '../../contract/report.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { t } from '../i18n/translate.ts';
import { StaffBar } from '../staff/StaffBar.tsx';
import { FetchNotice } from '../ui/FetchNotice.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { ConferenceChoice } from './ConferenceChoice.tsx';
import { PrintedReport } from './PrintedReport.tsx';
import { reportApi, type ReportApi } from './reportApi.ts';
import { ReportModel } from './ReportModel.ts';
import { ReportView } from './ReportView.tsx';
import styles from './ReportPage.module.css';

type Props = { readonly login: Login; readonly logins: LoginStore };

/** How the sites did in several conferences: who was absent, late, dropped, and who never spoke. */
export function ReportPage({ login, logins }: Props) {
  const api = useMemo(() => reportApi(logins), [logins]);
  const model = useMemo(() => new ReportModel({ read: api.read, now: Date.now }), [api]);
  useEffect(() => void model.reload(), [model]);
  const report = model.data.value;
  return (
    <>
      <div class={styles['page']}>
        <StaffBar page="report" login={login} logins={logins}>
          <h1 class={styles['title']}>{t('report.title')}</h1>
        </StaffBar>
        <main class={styles['main']}>
          <FetchNotice fetched={model} />
          {report !== null && <Report report={report} model={model} api={api} logins={logins} />}
        </main>
        <ToastRegion />
      </div>
      {report !== null && <PrintedReport report={report} />}
    </>
  );
}

type ReportProps = {
  readonly report: AttendanceReport;
  readonly model: ReportModel;
  readonly api: ReportApi;
  readonly logins: LoginStore;
};

function Report({ report, model, api, logins }: ReportProps) {
  return (
    <div class={styles['columns']} data-report={report.conferences.length} data-pending={model.pending.value}>
      <ConferenceChoice report={report} model={model} logins={logins} />
      {report.conferences.length === 0 ? (
        <div class={styles['empty']} data-empty="">
          <p>{t('report.noConference')}</p>
          <p>{t('report.noConferenceNext')}</p>
        </div>
      ) : (
        <ReportView report={report} model={model} api={api} />
      )}
    </div>
  );
}
