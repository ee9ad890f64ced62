import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Login } from '../../contract/http.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { HOME_ZONE } from '../i18n/homeZone.ts';
import { local } from '../i18n/language.ts';
import type { ConferenceClient } from '../state/ConferenceClient.ts';
import { Clock } from '../ui/Clock.tsx';
import { BeforeConference } from './BeforeConference.tsx';
import styles from './DeskPage.module.css';
import { Operators } from './Operators.tsx';
import { StaffBar } from './StaffBar.tsx';
import type { StaffPage } from './staffRoles.ts';

type Props = {
  readonly page: StaffPage;
  readonly login: Login;
  readonly logins: LoginStore;
  /** Opened with the page, and closed with it. */
  readonly client: ConferenceClient;
  /** The page's own things in the bar. */
  readonly tools?: ComponentChildren;
  /** The desk, once there is a conference. */
  readonly children: ComponentChildren;
};

/** A page that staff work at together: who else does, the time, and below that a desk of one screen's height. */
export function DeskPage({ page, login, logins, client, tools, children }: Props) {
  useEffect(() => {
    void client.open();
    return () => client.close();
  }, [client]);

  const { signalling, store, live } = client;
  const { details } = store.conference.value;
  const self = live.self.value;
  const title = details === null ? '' : local(details.title);
  return (
    <div class={styles['page']} data-status={signalling.status.value}>
      <StaffBar page={page} login={login} logins={logins}>
        <h1 class={styles['title']} title={title}>
          {title}
        </h1>
        {tools}
        <Operators staff={live.staff} own={self?.session ?? null} />
        <Clock now={() => signalling.clock.serverNow()} timeZone={details?.timeZone ?? HOME_ZONE} />
      </StaffBar>
      {details === null ? <BeforeConference signalling={signalling} welcomed={self !== null} /> : children}
    </div>
  );
}
