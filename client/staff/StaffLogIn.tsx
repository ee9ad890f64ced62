import { useSignal } from '@preact/signals';
import type { Failure } from '../connection/answer.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { FrontDoor } from '../ui/FrontDoor.tsx';
import { Notice } from '../ui/Notice.tsx';
import { failureText } from '../ui/failureText.ts';
import styles from './StaffLogIn.module.css';

/** Name and password of a staff account. */
export function StaffLogIn({ logins }: { readonly logins: LoginStore }) {
  const form = useLogInForm(logins);
  const { name, password, problem, busy } = form;
  return (
    <FrontDoor>
      <form class={styles['card']} data-form="staff-log-in" onSubmit={form.submit}>
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
        {problem.value !== null && <ProblemNotice problem={problem.value} />}
        <Button type="submit" variant="primary" size="large" disabled={busy.value} data-action="log-in">
          {t(busy.value ? 'shared.loggingIn' : 'shared.logIn')}
        </Button>
      </form>
    </FrontDoor>
  );
}

type Problem = 'incomplete' | Failure;

function ProblemNotice({ problem }: { readonly problem: Problem }) {
  return problem === 'incomplete' ? (
    <Notice code="incomplete">{t('shared.nameAndPasswordNeeded')}</Notice>
  ) : (
    <Notice code={problem.code}>{failureText(problem)}</Notice>
  );
}

function useLogInForm(logins: LoginStore) {
  const name = useSignal('');
  const password = useSignal('');
  const problem = useSignal<Problem | null>(null);
  const busy = useSignal(false);

  const logIn = async () => {
    if (name.value.trim() === '' || password.value === '') {
      problem.value = 'incomplete';
      return;
    }
    busy.value = true;
    problem.value = null;
    const answer = await logins.logInStaff(name.value.trim(), password.value);
    busy.value = false;
    problem.value = answer.ok ? null : answer;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void logIn();
  };
  return { name, password, problem, busy, submit };
}
