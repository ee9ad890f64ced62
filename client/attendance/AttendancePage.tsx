import { useEffect, useMemo } from 'preact/hooks';
import type { Login } from '../../contract/http.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { HOME_ZONE } from '../i18n/homeZone.ts';
import { language, local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { FetchNotice } from '../ui/FetchNotice.tsx';
import { StaffBar } from '../staff/StaffBar.tsx';
import { Clock } from '../ui/Clock.tsx';
import { LineBanner } from '../ui/LineBanner.tsx';
import { tick } from '../ui/tick.ts';
import { ToastRegion } from '../ui/ToastRegion.tsx';
import { AttendanceBoard } from './AttendanceBoard.tsx';
import { AttendanceClient } from './AttendanceClient.ts';
import { BoardModel } from './board/BoardModel.ts';
import styles from './AttendancePage.module.css';
import './print.css';

type Props = { readonly login: Login; readonly logins: LoginStore };

/** Who was there, when and how long, as it happens: the record that the secretariat signs. */
export function AttendancePage({ login, logins }: Props) {
  const { client, model } = useAttendance(logins);
  const { book, signalling } = client;
  const board = model.board.value;
  const details = board?.sheet.details ?? null;
  const timeZone = details?.timeZone ?? HOME_ZONE;
  const title = details === null ? t('attendance.title') : local(details.title);
  return (
    <div class={styles['page']} data-status={signalling.status.value}>
      <StaffBar page="attendance" login={login} logins={logins}>
        <h1 class={styles['title']} title={title}>
          {title}
        </h1>
        <span class={styles['clock']}>
          <Clock now={() => signalling.clock.serverNow()} timeZone={timeZone} />
        </span>
      </StaffBar>
      <Stale signalling={signalling} timeZone={timeZone} />
      <main class={styles['main']} tabIndex={-1}>
        <FetchNotice fetched={book} />
        {board !== null && details === null && <p>{t('connection.notPlanned')}</p>}
        {board !== null && details !== null && (
          <AttendanceBoard
            client={client}
            model={model}
            board={board}
            timeZone={timeZone}
            login={login}
            logins={logins}
          />
        )}
      </main>
      <ToastRegion />
    </div>
  );
}

/** What is shown stands still with the line, and says since when. */
function Stale({ signalling, timeZone }: { readonly signalling: Signalling; readonly timeZone: string }) {
  return (
    <LineBanner
      signalling={signalling}
      timeZone={timeZone}
      lostText="attendance.staleText"
      endedText="attendance.endedText"
    />
  );
}

/** In the conference for as long as the page is open. */
function useAttendance(logins: LoginStore) {
  const client = useMemo(() => new AttendanceClient(logins), [logins]);
  const model = useMemo(() => new BoardModel(sourceOf(client)), [client]);
  useEffect(() => {
    client.open();
    return () => client.close();
  }, [client]);
  return { client, model };
}

function sourceOf({ book, signalling }: AttendanceClient) {
  return {
    record: book.data,
    // What still runs stands still with the line: nobody knows whether it does.
    now: () => signalling.staleSince.value ?? signalling.clock.serverNow(),
    tick,
    language,
  };
}
