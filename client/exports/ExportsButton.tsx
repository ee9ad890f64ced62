import type { AttendanceRecord } from '../../contract/http.ts';
import type { ConferenceId } from '../../domain/ids.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { ExportsDialog } from './ExportsDialog.tsx';
import { useExports } from './useExports.ts';

type Props = {
  readonly logins: LoginStore;
  readonly signalling: Pick<Signalling, 'status'>;
  /** As far as the page has folded it. */
  readonly record: AttendanceRecord;
  readonly timeZone: string;
};

/** Opens the exports of the conference that somebody is logged in to. */
export function ExportsButton(props: Props) {
  const login = props.logins.login.value;
  return login === null ? null : <OfConference {...props} conference={login.conference} />;
}

/** What can be taken away, and all that was; the list is that of the record, and lives with it. */
function OfConference(props: Props & { readonly conference: ConferenceId }) {
  const { logins, conference, signalling, record, timeZone } = props;
  const { api, maker, open } = useExports(logins, conference);
  const { exports } = record.attendance.conference.secretariat;
  return (
    <>
      <Button variant="primary" icon="download" data-action="exports" onClick={() => (open.value = true)}>
        {t(maker.busy ? 'exports.openBusy' : 'exports.open')}
      </Button>
      {open.value && (
        <ExportsDialog
          api={api}
          maker={maker}
          list={{ version: record.version, exports }}
          timeZone={timeZone}
          onClose={() => (open.value = false)}
        >
          {signalling.status.value !== 'live' && t('exports.lineLost')}
        </ExportsDialog>
      )}
    </>
  );
}
