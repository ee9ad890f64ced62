import { useSignal } from '@preact/signals';
import type { Failure } from '../connection/answer.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { t } from '../i18n/translate.ts';
import { failureText } from '../ui/failureText.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { FrontDoor } from '../ui/FrontDoor.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ConferenceTitle } from './ConferenceTitle.tsx';
import styles from './SiteLogIn.module.css';

type Props = {
  readonly logins: LoginStore;
  /** From the join card's link; null where somebody typed the address. */
  readonly code: string | null;
};

/** The site's code and PIN, from its join card. */
export function SiteLogIn({ logins, code: given }: Props) {
  const form = useSiteLogInForm(logins, given ?? '');
  const busy = form.busy.value;
  return (
    <FrontDoor>
      <form class={styles['card']} data-form="site-log-in" onSubmit={form.submit}>
        <ConferenceTitle />
        <h1>{t('site.logInTitle')}</h1>
        <CodeAndPin form={form} given={given} />
        <ProblemNotice problem={form.problem.value} />
        <Button type="submit" variant="primary" size="large" disabled={busy} data-action="log-in">
          {t(busy ? 'shared.loggingIn' : 'shared.logIn')}
        </Button>
      </form>
    </FrontDoor>
  );
}

type Form = ReturnType<typeof useSiteLogInForm>;

function CodeAndPin({ form: { code, pin }, given }: { readonly form: Form; readonly given: string | null }) {
  const common = { autoComplete: 'off', spellcheck: false, size: 'large' } as const;
  return (
    <>
      <Field
        {...common}
        label={t('site.code')}
        hint={t('site.codeHint')}
        name="code"
        value={code.value}
        onInput={(text) => (code.value = text.toUpperCase())}
        autoCapitalize="characters"
        maxLength={16}
        autoFocus={given === null}
      />
      <Field
        {...common}
        label={t('site.pin')}
        hint={t('site.pinHint')}
        name="pin"
        value={pin.value}
        onInput={(text) => (pin.value = text)}
        inputMode="numeric"
        maxLength={24}
        autoFocus={given !== null}
      />
    </>
  );
}

type Problem = 'incomplete' | Failure | null;

function ProblemNotice({ problem }: { readonly problem: Problem }) {
  if (problem === null) {
    return null;
  }
  return problem === 'incomplete' ? (
    <Notice code="incomplete">{t('site.codeAndPinNeeded')}</Notice>
  ) : (
    <Notice code={problem.code}>{failureText(problem)}</Notice>
  );
}

function useSiteLogInForm(logins: LoginStore, given: string) {
  const code = useSignal(given);
  const pin = useSignal('');
  const problem = useSignal<Problem>(null);
  const busy = useSignal(false);

  const logIn = async () => {
    if (code.value.trim() === '' || pin.value.trim() === '') {
      problem.value = 'incomplete';
      return;
    }
    busy.value = true;
    problem.value = null;
    const answer = await logins.logInSite(code.value.trim(), pin.value.trim());
    busy.value = false;
    problem.value = answer.ok ? null : answer;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void logIn();
  };
  return { code, pin, problem, busy, submit };
}
