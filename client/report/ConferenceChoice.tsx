import type { AttendanceReport, ReportedConference } from '../../contract/report.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { formatDayTime } from '../i18n/formatTime.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Select } from '../ui/Select.tsx';
import { ConferenceFiles } from './ConferenceFiles.tsx';
import { PERIODS, type Period, type ReportModel } from './ReportModel.ts';
import { PERIOD_TEXTS } from './reportTexts.ts';
import styles from './ConferenceChoice.module.css';

type Props = {
  readonly report: AttendanceReport;
  readonly model: ReportModel;
  readonly logins: LoginStore;
};

/** Which conferences count: those of a time, and of these all that are ticked. Each has its files. */
export function ConferenceChoice({ report: { conferences }, model, logins }: Props) {
  return (
    <Panel title={t('report.conferences')} fills>
      <Select<Period>
        size="small"
        label={t('report.period')}
        data-choice="period"
        value={model.period.value}
        options={(Object.keys(PERIODS) as Period[]).map((value) => ({ value, text: t(PERIOD_TEXTS[value]) }))}
        onChange={(value) => model.setPeriod(value)}
      />
      {conferences.length > 1 && (
        <div class={styles['all']}>
          <Button size="small" data-action="count-all" onClick={() => model.setAll(true)}>
            {t('report.allOfThem')}
          </Button>
          <Button size="small" data-action="count-none" onClick={() => model.setAll(false)}>
            {t('report.noneOfThem')}
          </Button>
        </div>
      )}
      <ul class={styles['list']}>
        {conferences.map((one) => (
          <li key={one.conference} class={styles['line']}>
            <Choice conference={one} model={model} />
            <ConferenceFiles conference={one} logins={logins} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Choice({
  conference: one,
  model,
}: {
  readonly conference: ReportedConference;
  readonly model: ReportModel;
}) {
  const { conference, title, openedAt, closedAt, timeZone, sites } = one;
  return (
    <label class={styles['choice']}>
      <input
        type="checkbox"
        data-conference={conference}
        checked={model.counts(conference)}
        onChange={() => model.toggle(conference)}
      />
      <span>
        <b>{local(title)}</b>
        <span class={styles['facts']}>
          {t('report.conferenceFacts', { time: formatDayTime(openedAt, timeZone), count: sites })}
          {closedAt === null && ` · ${t('report.goesOn')}`}
        </span>
      </span>
    </label>
  );
}
