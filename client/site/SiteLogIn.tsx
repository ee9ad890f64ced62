import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { LoginStore } from '../connection/LoginStore.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { ConferenceTitle } from '../ui/ConferenceTitle.tsx';
import card from '../ui/DoorCard.module.css';
import { Field } from '../ui/Field.tsx';
import { FrontDoor } from '../ui/FrontDoor.tsx';
import { LogInNotice } from '../ui/LogInNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useLogIn, type LogInProblem } from '../ui/useLogIn.ts';

type Props = {
  readonly logins: LoginStore;
  /** From the join card's link; null where somebody typed the address. */
  readonly code: string | null;
};

/** The site's code and PIN, from its join card. */
export function SiteLogIn({ logins, code: given }: Props) {
  const code = useSignal(given ?? '');
  const pin = useSignal('');
  const { problem, busy, submit } = useLogIn(
    () => code.value.trim() !== '' && pin.value.trim() !== '',
    () => logins.logInSite(code.value.trim(), pin.value.trim()),
  );
  const form = useRef<HTMLFormElement>(null);
  const refused = isRefused(problem.value);
  useEffect(() => {
    if (refused) {
      // What is most often mistyped, ready to be typed anew.
      form.current?.querySelector<HTMLInputElement>('[name="pin"]')?.select();
    }
  }, [refused]);
  return (
    <FrontDoor>
      <form ref={form} class={card['card']} data-form="site-log-in" onSubmit={submit}>
        <ConferenceTitle />
        <h1>{t('site.logInTitle')}</h1>
        <CodeAndPin code={code} pin={pin} given={given} />
        {refused ? (
          <Notice code="bad_credentials">{t('site.refused')}</Notice>
        ) : (
          <LogInNotice problem={problem.value} incompleteText="site.codeAndPinNeeded" />
        )}
        <Button type="submit" variant="primary" size="large" disabled={busy.value} data-action="log-in">
          {t(busy.value ? 'shared.loggingIn' : 'shared.logIn')}
        </Button>
      </form>
    </FrontDoor>
  );
}

/** Whether code and PIN do not belong together; other problems are not the clerk's. */
function isRefused(problem: LogInProblem | null): boolean {
  return problem !== null && problem !== 'incomplete' && problem.code === 'bad_credentials';
}

type CodeAndPinProps = {
  readonly code: Signal<string>;
  readonly pin: Signal<string>;
  readonly given: string | null;
};

function CodeAndPin({ code, pin, given }: CodeAndPinProps) {
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
