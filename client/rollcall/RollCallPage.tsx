import { useMemo } from 'preact/hooks';
import type { Login } from '../../contract/http.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { DeskPage } from '../staff/DeskPage.tsx';
import { ConferenceClient } from '../state/ConferenceClient.ts';
import { RollCallDesk } from './RollCallDesk.tsx';
import { RollCallModel } from './RollCallModel.ts';

type Props = { readonly login: Login; readonly logins: LoginStore };

/** The roll call for who has logged in: the connection, and the desk once the conference is there. */
export function RollCallPage({ login, logins }: Props) {
  const client = useMemo(() => new ConferenceClient(logins), [logins]);
  const model = useMemo(() => new RollCallModel(linkOf(client)), [client]);
  return (
    <DeskPage page="rollcall" login={login} logins={logins} client={client}>
      <RollCallDesk client={client} model={model} />
    </DeskPage>
  );
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
