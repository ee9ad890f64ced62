import { useEffect, useMemo } from 'preact/hooks';
import type { Login } from '../../contract/http.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { HOME_ZONE } from '../i18n/homeZone.ts';
import { local } from '../i18n/language.ts';
import { keepScreenAwake } from '../media/keepScreenAwake.ts';
import { BeforeConference } from '../staff/BeforeConference.tsx';
import { StaffBar } from '../staff/StaffBar.tsx';
import { ConferenceClient } from '../state/ConferenceClient.ts';
import { Clock } from '../ui/Clock.tsx';
import { LineBanner } from '../ui/LineBanner.tsx';
import { ChairDesk } from './ChairDesk.tsx';
import { ChairModel } from './ChairModel.ts';
import styles from './ChairPage.module.css';

type Props = { readonly login: Login; readonly logins: LoginStore };

/** The chair's page: who speaks, who comes, who is missing, what time is left, and three buttons. */
export function ChairPage({ login, logins }: Props) {
  const client = useMemo(() => new ConferenceClient(logins), [logins]);
  const model = useMemo(() => modelOf(client), [client]);
  useEffect(() => {
    void client.open();
    return () => client.close();
  }, [client]);
  useEffect(keepScreenAwake, []);

  const { signalling, store, live } = client;
  const { details } = store.conference.value;
  const timeZone = details?.timeZone ?? HOME_ZONE;
  const title = details === null ? '' : local(details.title);
  return (
    <div class={styles['page']} data-status={signalling.status.value}>
      <StaffBar page="chair" login={login} logins={logins}>
        <h1 class={styles['title']} title={title}>
          {title}
        </h1>
        <Clock now={model.link.serverNow} timeZone={timeZone} />
      </StaffBar>
      <LineBanner
        signalling={signalling}
        timeZone={timeZone}
        lostText="chair.staleText"
        endedText="chair.endedText"
      />
      {details === null ? (
        <BeforeConference signalling={signalling} welcomed={live.self.value !== null} />
      ) : (
        <ChairDesk client={client} model={model} timeZone={timeZone} />
      )}
    </div>
  );
}

function modelOf({ signalling, store }: ConferenceClient): ChairModel {
  return new ChairModel({
    status: signalling.status,
    conference: store.conference,
    request: signalling.request.bind(signalling),
    serverNow: () => signalling.clock.serverNow(),
  });
}
