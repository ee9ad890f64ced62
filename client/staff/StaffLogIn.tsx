import { useSignal } from '@preact/signals';
import type { LoginStore } from '../connection/LoginStore.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { ConferenceTitle } from '../ui/ConferenceTitle.tsx';
import card from '../ui/DoorCard.module.css';
import { Field } from '../ui/Field.tsx';
import { FrontDoor } from '../ui/FrontDoor.tsx';
import { LogInNotice } from '../ui/LogInNotice.tsx';
import { useLogIn } from '../ui/useLogIn.ts';

/** Name and password of a staff account. */
export function StaffLogIn({ logins }: { readonly logins: LoginStore }) {
  const name = useSignal('');
  const password = useSignal('');
  const { problem, busy, submit } = useLogIn(
    () => name.value.trim() !== '' && password.value !== '',
    () => logins.logInStaff(name.value.trim(), password.value),
  );
  return (
    <FrontDoor>
      <form class={card['card']} data-form="staff-log-in" onSubmit={submit}>
        <ConferenceTitle />
        <h1>{t('shared.staffLogIn')}</h1>
        <Field
          label={t('shared.accountName')}
          name="name"
          value={name.value}
          onInput={(text) => (name.value = text)}
          autoComplete="username"
          autoCapitalize="none"
          spellcheck={false}
          autoFocus
          size="large"
        />
        <Field
          label={t('shared.password')}
          name="password"
          secret
          value={password.value}
          onInput={(text) => (password.value = text)}
          autoComplete="current-password"
          size="large"
        />
        <LogInNotice problem={problem.value} incompleteText="shared.nameAndPasswordNeeded" />
        <Button type="submit" variant="primary" size="large" disabled={busy.value} data-action="log-in">
          {t(busy.value ? 'shared.loggingIn' : 'shared.logIn')}
        </Button>
      </form>
    </FrontDoor>
  );
}
