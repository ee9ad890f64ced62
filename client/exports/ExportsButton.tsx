import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { AttendanceRecord } from '../../contract/http.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { createExportMaker } from './createExportMaker.ts';
import { ExportsDialog } from './ExportsDialog.tsx';

type Props = {
  readonly logins: LoginStore;
  readonly signalling: Pick<Signalling, 'status'>;
  /** As far as the page has folded it. */
  readonly record: AttendanceRecord;
  readonly timeZone: string;
};

/** Opens the exports: what can be taken away, and all that was. A file goes on being made when they are closed. */
export function ExportsButton({ logins, signalling, record, timeZone }: Props) {
  const open = useSignal(false);
  const maker = useMemo(() => createExportMaker(logins, () => open.peek()), [logins, open]);
  const { exports: issued } = record.attendance.conference.secretariat;
  return (
    <>
      <Button variant="primary" icon="download" data-action="exports" onClick={() => (open.value = true)}>
        {t(maker.busy ? 'exports.openBusy' : 'exports.open')}
      </Button>
      {open.value && (
        <ExportsDialog
          maker={maker}
          issued={issued}
          logVersion={record.version}
          live={signalling.status.value === 'live'}
          timeZone={timeZone}
          onClose={() => (open.value = false)}
        />
      )}
    </>
  );
}
