import { useEffect, useMemo } from 'preact/hooks';
import type { Login } from '../../contract/http.ts';
import { answerMessage } from '../connection/answer.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { Operators } from '../console/Operators.tsx';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { StaffBar } from '../staff/StaffBar.tsx';
import { ConferenceClient } from '../state/ConferenceClient.ts';
import { Clock } from '../ui/Clock.tsx';
import { ReturnButton } from '../ui/ReturnButton.tsx';
import { RollCallDesk } from './RollCallDesk.tsx';
import { RollCallModel } from './RollCallModel.ts';
import styles from './RollCallPage.module.css';

type Props = { readonly login: Login; readonly logins: LoginStore };

/** The roll call for who has logged in: the connection, and the desk once the conference is there. */
export function RollCallPage({ login, logins }: Props) {
  const client = useMemo(() => new ConferenceClient(logins), [logins]);
  const model = useMemo(() => new RollCallModel(linkOf(client)), [client]);
  useEffect(() => {
    void client.open();
    return () => client.close();
  }, [client]);

  const { details } = client.store.conference.value;
  const title = details === null ? '' : local(details.title);
  return (
    <div class={styles['page']} data-status={client.signalling.status.value}>
      <StaffBar page="rollcall" login={login} logins={logins}>
        <h1 class={styles['title']} title={title}>
          {title}
        </h1>
        <Operators staff={client.live.staff} own={client.live.self.value?.session ?? null} />
        <Clock now={model.link.serverNow} timeZone={model.timeZone.value} label={t('shared.hanoi')} />
      </StaffBar>
      {details === null ? <Waiting client={client} /> : <RollCallDesk client={client} model={model} />}
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
  return <main class={styles['waiting']}>{t(welcomed ? 'console.notPlanned' : 'console.connecting')}</main>;
}

function linkOf({ signalling, store, live }: ConferenceClient) {
  return {
    status: signalling.status,
    conference: store.conference,
    self: live.self,
    programme: live.programme,
    request: signalling.request.bind(signalling),
    serverNow: () => signalling.clock.serverNow(),
  };
}
