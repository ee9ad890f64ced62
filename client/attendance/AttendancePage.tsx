import { useEffect, useMemo } from 'preact/hooks';
import type { Login } from '../../contract/http.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { FetchNotice } from '../staff/FetchNotice.tsx';
import { StaffBar } from '../staff/StaffBar.tsx';
import { useConferenceInfo } from '../staff/useConferenceInfo.ts';
import { Clock } from '../ui/Clock.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { AttendanceClient } from './AttendanceClient.ts';
import { AttendanceTable } from './AttendanceTable.tsx';
import { LineState } from './LineState.tsx';
import styles from './AttendancePage.module.css';

type Props = { readonly login: Login; readonly logins: LoginStore };
const HOME_ZONE = 'Asia/Ho_Chi_Minh';

/** Who has been connected and who has spoken, as it happens, and as a file. */
export function AttendancePage({ login, logins }: Props) {
  const client = useMemo(() => new AttendanceClient(logins), [logins]);
  const info = useConferenceInfo().data.value;
  useEffect(() => {
    client.open();
    return () => client.close();
  }, [client]);

  const { book, signalling } = client;
  const timeZone = info?.timeZone ?? HOME_ZONE;
  const serverNow = () => signalling.clock.serverNow();
  return (
    <div class={styles['page']} data-status={signalling.status.value}>
      <StaffBar page="attendance" login={login} logins={logins}>
        <h1 class={styles['title']}>{info === null ? t('attendance.title') : local(info.title)}</h1>
        <Clock now={serverNow} timeZone={timeZone} label={t('shared.hanoi')} />
      </StaffBar>
      <LineState signalling={signalling} />
      <main class={styles['main']}>
        <FetchNotice fetched={book} />
        {book.data.value !== null && (
          <AttendanceTable
            record={book.data.value}
            serverNow={serverNow}
            timeZone={timeZone}
            logins={logins}
          />
        )}
      </main>
      <ToastRegion />
    </div>
  );
}
