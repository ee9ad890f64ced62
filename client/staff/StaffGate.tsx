import type { ComponentChildren } from 'preact';
import type { Login } from '../../contract/http.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import card from '../ui/DoorCard.module.css';
import { FrontDoor } from '../ui/FrontDoor.tsx';
import { StaffLogIn } from './StaffLogIn.tsx';
import { StaffNav } from './StaffNav.tsx';
import { mayOpen, type StaffPage } from './staffRoles.ts';

type Props = {
  readonly page: StaffPage;
  readonly logins: LoginStore;
  /** The page itself, for who has logged in and may open it. */
  readonly children: (login: Login) => ComponentChildren;
};

/** Lets staff in: the log-in first, then the page, or why this account may not open it. */
export function StaffGate({ page, logins, children }: Props) {
  const login = logins.login.value;
  if (login === null) {
    return <StaffLogIn logins={logins} />;
  }
  return mayOpen(page, login.roles) ? children(login) : <WrongRole login={login} logins={logins} />;
}

function WrongRole({ login, logins }: { readonly login: Login; readonly logins: LoginStore }) {
  return (
    <FrontDoor>
      <div class={card['card']} data-wrong-role="">
        <h1>{t('shared.wrongRole', { name: login.name })}</h1>
        <p>{t('shared.wrongRoleNext')}</p>
        <StaffNav roles={login.roles} current={null} />
        <Button onClick={() => logins.logOut()}>{t('shared.logOut')}</Button>
      </div>
    </FrontDoor>
  );
}
