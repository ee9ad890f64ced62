import type { ComponentChildren } from 'preact';
import type { Login } from '../../contract/http.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { t } from '../i18n/translate.ts';
import { BrandLink } from '../ui/Brand.tsx';
import { Button } from '../ui/Button.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { ThemeSwitch } from '../ui/ThemeSwitch.tsx';
import { StaffNav } from './StaffNav.tsx';
import { ROLE_NAMES, type StaffPage } from './staffRoles.ts';
import styles from './StaffBar.module.css';

type Props = {
  readonly page: StaffPage;
  readonly login: Login;
  readonly logins: LoginStore;
  readonly children?: ComponentChildren;
};

/** Top of every staff page: where one is, who one is, and the page's own few things in the middle. */
export function StaffBar({ page, login, logins, children }: Props) {
  const roles = login.roles.map((role) => t(ROLE_NAMES[role])).join(', ');
  return (
    <header class={styles['bar']}>
      <BrandLink />
      <StaffNav roles={login.roles} current={page} />
      <div class={styles['middle']}>{children}</div>
      <LanguageSwitch />
      <ThemeSwitch />
      <span class={styles['account']} title={roles} data-account={login.name}>
        <strong>{login.name}</strong>
        <span class={styles['roles']}>{roles}</span>
      </span>
      <Button variant="quiet" size="small" onClick={() => logins.logOut()}>
        {t('shared.logOut')}
      </Button>
    </header>
  );
}
