import { useEffect, useMemo } from 'preact/hooks';
import type { Login } from '../../contract/http.ts';
import { answerMessage } from '../connection/answer.ts';
import { postFile } from '../connection/api.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { DisplaysButton } from '../displays/DisplaysButton.tsx';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { authorised } from '../staff/authorised.ts';
import { StaffBar } from '../staff/StaffBar.tsx';
import { ConferenceClient } from '../state/ConferenceClient.ts';
import { Clock } from '../ui/Clock.tsx';
import { HeldText } from '../ui/HeldText.tsx';
import { ReturnButton } from '../ui/ReturnButton.tsx';
import { ConsoleDesk } from './ConsoleDesk.tsx';
import { ConsoleModel, type ConsoleLink } from './ConsoleModel.ts';
import { Operators } from './Operators.tsx';
import styles from './ConsolePage.module.css';

type Props = { readonly login: Login; readonly logins: LoginStore };

/** The console for who has logged in: the connection, and the desk once the conference is there. */
export function ConsolePage({ login, logins }: Props) {
  const client = useMemo(() => new ConferenceClient(logins), [logins]);
  const model = useMemo(() => new ConsoleModel(linkOf(client, logins)), [client, logins]);
  useEffect(() => {
    void client.open();
    return () => client.close();
  }, [client]);

  const { details } = client.store.conference.value;
  const self = client.live.self.value;
  return (
    <div class={styles['page']} data-status={client.signalling.status.value}>
      <StaffBar page="console" login={login} logins={logins}>
        <h1 class={styles['title']} title={details === null ? '' : local(details.title)}>
          {details !== null && local(details.title)}
        </h1>
        <DisplaysButton client={client} logins={logins} />
        <Operators staff={client.live.staff} own={self?.session ?? null} />
        <Clock now={model.link.serverNow} timeZone={model.timeZone.value} label={t('shared.hanoi')} />
      </StaffBar>
      {details === null ? <Waiting client={client} /> : <ConsoleDesk client={client} model={model} />}
    </div>
  );
}

/** Before the first welcome, or without a conference. */
function Waiting({ client }: { readonly client: ConferenceClient }) {
  const { status, endedBy } = client.signalling;
  if (status.value === 'ended') {
    return (
      <main class={styles['waiting']}>
        <p role="alert">
          {endedBy.value === null ? t('connection.pageStopped') : local(answerMessage(endedBy.value))}
        </p>
        <ReturnButton signalling={client.signalling} />
      </main>
    );
  }
  const welcomed = client.live.self.value !== null;
  return (
    <main class={styles['waiting']}>
      <p>{t(welcomed ? 'console.notPlanned' : 'console.connecting')}</p>
      <p role="status">
        <HeldText signalling={client.signalling} />
      </p>
    </main>
  );
}

function linkOf({ signalling, store, live }: ConferenceClient, logins: LoginStore): ConsoleLink {
  return {
    status: signalling.status,
    conference: store.conference,
    self: live.self,
    programme: live.programme,
    siteMedia: live.siteMedia,
    request: signalling.request.bind(signalling),
    serverNow: () => signalling.clock.serverNow(),
    offsetMs: signalling.clock.offsetMs,
    onEvents: (listener) => signalling.on('events', listener),
    sendFile: async (path, file) => await authorised(logins, (token) => postFile(path, file, token)),
  };
}
