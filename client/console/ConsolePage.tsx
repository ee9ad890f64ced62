import { useMemo } from 'preact/hooks';
import type { Login } from '../../contract/http.ts';
import { postFile } from '../connection/api.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { DisplaysButton } from '../displays/DisplaysButton.tsx';
import { authorised } from '../staff/authorised.ts';
import { DeskPage } from '../staff/DeskPage.tsx';
import { ConferenceClient } from '../state/ConferenceClient.ts';
import { ConsoleDesk } from './ConsoleDesk.tsx';
import { ConsoleModel, type ConsoleLink } from './ConsoleModel.ts';

type Props = { readonly login: Login; readonly logins: LoginStore };

/** The console for who has logged in: the connection, and the desk once the conference is there. */
export function ConsolePage({ login, logins }: Props) {
  const client = useMemo(() => new ConferenceClient(logins), [logins]);
  const model = useMemo(() => new ConsoleModel(linkOf(client, logins)), [client, logins]);
  return (
    <DeskPage
      page="console"
      login={login}
      logins={logins}
      client={client}
      tools={<DisplaysButton client={client} logins={logins} />}
    >
      <ConsoleDesk client={client} model={model} />
    </DeskPage>
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
