import { useEffect } from 'preact/hooks';
import type { LoginStore } from '../connection/LoginStore.ts';
import { keepScreenAwake } from '../media/keepScreenAwake.ts';
import { DisplayScreen } from './DisplayScreen.tsx';
import { PairingView } from './PairingView.tsx';

/** A screen: its code until somebody lets it in, then what it is there to show. */
export function DisplayPage({ logins }: { readonly logins: LoginStore }) {
  useEffect(keepScreenAwake, []);
  const login = logins.login.value;
  return login === null ? (
    <PairingView logins={logins} />
  ) : (
    <DisplayScreen logins={logins} kind={login.display ?? 'hall'} />
  );
}
