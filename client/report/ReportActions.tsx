import { useSignal } from '@preact/signals';
import { CSV_SEPARATORS, type CsvSeparator } from '../../contract/exports.ts';
import type { AttendanceReport } from '../../contract/report.ts';
import { readExportChoice, storeExportChoice } from '../exports/exportChoice.ts';
import { SEPARATOR_TEXTS } from '../exports/exportTexts.ts';
import { formatDayTime } from '../i18n/formatTime.ts';
import { HOME_ZONE } from '../i18n/homeZone.ts';
import { language } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { failureText } from '../ui/failureText.ts';
import { saveFile } from '../ui/saveFile.ts';
import { Select } from '../ui/Select.tsx';
import { showToast } from '../ui/toasts.ts';
import type { ReportApi } from './reportApi.ts';
import type { ReportModel } from './ReportModel.ts';
import styles from './ReportActions.module.css';

type Props = {
  readonly report: AttendanceReport;
  readonly model: ReportModel;
  readonly api: ReportApi;
};

/** For when the figures hold, and the report to take away: as a file in the page's language, and on paper. */
export function ReportActions({ report, model, api }: Props) {
  const nothing = report.sites.length === 0;
  // That of the latest one: several conferences may have several.
  const timeZone = report.conferences[0]?.timeZone ?? HOME_ZONE;
  const { separator, busy, choose, download } = useDownload(model, api);
  return (
    <div class={styles['actions']}>
      <p class={styles['asOf']}>
        {t('report.asOf', { time: formatDayTime(report.madeAt, timeZone) })}{' '}
        <Button variant="quiet" size="small" data-action="reload" onClick={() => void model.reload()}>
          {t('report.reload')}
        </Button>
      </p>
      <Select<CsvSeparator>
        size="small"
        label={t('report.separator')}
        data-choice="separator"
        value={separator.value}
        options={CSV_SEPARATORS.map((value) => ({ value, text: t(SEPARATOR_TEXTS[value]) }))}
        onChange={choose}
      />
      <Button
        icon="download"
        disabled={nothing || busy.value}
        data-action="download-report"
        onClick={() => void download()}
      >
        {t('report.download')}
      </Button>
      <Button icon="print" disabled={nothing} data-action="print-report" onClick={() => window.print()}>
        {t('report.print')}
      </Button>
    </div>
  );
}

function useDownload(model: ReportModel, api: ReportApi) {
  const separator = useSignal(readExportChoice(language.peek()).separator);
  const busy = useSignal(false);
  const choose = (value: CsvSeparator) => {
    separator.value = value;
    storeExportChoice({ ...readExportChoice(language.peek()), separator: value });
  };
  const download = async () => {
    if (busy.peek()) {
      return;
    }
    busy.value = true;
    const answer = await api.file(model.selection, language.peek(), separator.peek());
    busy.value = false;
    if (answer.ok) {
      saveFile(answer.data);
      showToast('done', t('report.downloaded', { name: answer.data.name }));
    } else {
      showToast('refused', failureText(answer));
    }
  };
  return { separator, busy, choose, download };
}
