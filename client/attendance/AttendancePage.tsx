import { useEffect, useMemo } from 'preact/hooks';
import type { Login } from '../../contract/http.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { HOME_ZONE } from '../i18n/homeZone.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { FetchNotice } from '../ui/FetchNotice.tsx';
import { StaffBar } from '../staff/StaffBar.tsx';
import { useConferenceInfo } from '../ui/useConferenceInfo.ts';
import { Clock } from '../ui/Clock.tsx';
import { LineBanner } from '../ui/LineBanner.tsx';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { AttendanceClient } from './AttendanceClient.ts';
import { AttendanceTable } from './AttendanceTable.tsx';
import styles from './AttendancePage.module.css';

type Props = { readonly login: Login; readonly logins: LoginStore };

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
      <LineBanner
        signalling={signalling}
        timeZone={timeZone}
        lostText="attendance.staleText"
        endedText="attendance.endedText"
      />
      <main class={styles['main']}>
        <FetchNotice fetched={book} />
        {book.data.value !== null && (
          <AttendanceTable
            record={book.data.value}
            // What still runs stands still with the line: nobody knows whether it does.
            now={() => signalling.staleSince.value ?? serverNow()}
            timeZone={timeZone}
            logins={logins}
          />
        )}
      </main>
      <ToastRegion />
    </div>
  );
}
