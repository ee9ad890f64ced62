import { useEffect } from 'preact/hooks';
import type { ReportedConference } from '../../contract/report.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { ExportsDialog } from '../exports/ExportsDialog.tsx';
import { useExports, type Exports } from '../exports/useExports.ts';
import { formatDayTime } from '../i18n/formatTime.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { FetchNotice } from '../ui/FetchNotice.tsx';
import { useFetched } from '../ui/useFetched.ts';

type Props = { readonly conference: ReportedConference; readonly logins: LoginStore };

/** Opens the exports of a conference, whether or not the server has gone on to the next one. Rule [RE8]. */
export function ConferenceFiles({ conference: one, logins }: Props) {
  const { conference, title, openedAt, timeZone } = one;
  const exports = useExports(logins, conference);
  const named = `${local(title)} (${formatDayTime(openedAt, timeZone)})`;
  return (
    <>
      <Button
        size="small"
        icon="download"
        aria-label={t('report.filesOf', { conference: named })}
        data-action="files"
        data-files-of={conference}
        onClick={() => (exports.open.value = true)}
      >
        {t('report.files')}
      </Button>
      {exports.open.value && <Files exports={exports} conference={named} timeZone={timeZone} />}
    </>
  );
}

type FilesProps = { readonly exports: Exports; readonly conference: string; readonly timeZone: string };

function Files({ exports: { api, maker, open }, conference, timeZone }: FilesProps) {
  const fetched = useFetched(api.list);
  const { reload } = fetched;
  const list = fetched.data.value;
  const step = maker.state.value;
  const latest = 'number' in step ? (step.number ?? 0) : 0;
  const isNew = list !== null && latest > list.exports.length;
  useEffect(() => {
    if (isNew) {
      void reload();
    }
  }, [isNew, reload]);
  return (
    <ExportsDialog
      conference={conference}
      api={api}
      maker={maker}
      list={list}
      timeZone={timeZone}
      onClose={() => (open.value = false)}
    >
      <FetchNotice fetched={fetched} />
    </ExportsDialog>
  );
}
