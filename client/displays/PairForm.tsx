import { useSignal, type Signal } from '@preact/signals';
import * as v from 'valibot';
import { DISPLAY_KINDS, type DisplayKind } from '../../contract/displayKind.ts';
import { approveDisplay, DISPLAY_NAME_LIMIT } from '../../contract/displays.ts';
import { postJson } from '../connection/api.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import { authorised } from '../staff/authorised.ts';
import { Button } from '../ui/Button.tsx';
import { failureText } from '../ui/failureText.ts';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Select } from '../ui/Select.tsx';
import { showToast } from '../ui/toasts.ts';
import { useConferenceInfo } from '../ui/useConferenceInfo.ts';
import styles from './PairForm.module.css';

type Props = { readonly logins: LoginStore; readonly onPaired: () => void };

const KIND_TEXTS: Readonly<Record<DisplayKind, TextKey>> = {
  hall: 'displays.kindHall',
  monitor: 'displays.kindMonitor',
};

/** Lets a screen in by the code that it shows. For operators, technicians and administrators. Rule [DP2]. */
export function PairForm({ logins, onPaired }: Props) {
  const { code, name, kind, wrong, problem, busy, submit } = usePairing(logins, onPaired);
  return (
    <form class={styles['form']} data-form="add-display" onSubmit={submit}>
      <AddText />
      <CodeField code={code} wrong={wrong.value.includes('code')} />
      <Select
        label={t('displays.kind')}
        value={kind.value}
        options={DISPLAY_KINDS.map((value) => ({ value, text: t(KIND_TEXTS[value]) }))}
        onChange={(value) => (kind.value = value)}
        data-choice="display-kind"
      />
      <Field
        label={t('displays.name')}
        name="display-name"
        hint={t('displays.nameHint')}
        error={wrong.value.includes('name') ? t('displays.nameNeeded') : undefined}
        value={name.value}
        onInput={(text) => (name.value = text)}
        autoComplete="off"
        maxLength={DISPLAY_NAME_LIMIT}
      />
      {problem.value !== null && <Notice>{problem.value}</Notice>}
      <Button type="submit" variant="primary" size="large" disabled={busy.value} data-action="add-display">
        {t(busy.value ? 'displays.adding' : 'displays.add')}
      </Button>
    </form>
  );
}

/** What others are told to open: the operator may be at the server itself, as localhost. Rule [HT6]. */
function AddText() {
  const { data, problem } = useConferenceInfo();
  const origin = data.value?.address ?? (problem.value === null ? null : location.origin);
  return (
    <p aria-busy={origin === null} data-address={origin ?? ''}>
      {origin !== null && t('displays.addText', { address: `${origin}/display` })}
    </p>
  );
}

function CodeField({ code, wrong }: { readonly code: Signal<string>; readonly wrong: boolean }) {
  return (
    <Field
      label={t('displays.code')}
      name="code"
      size="large"
      hint={t('displays.codeHint')}
      error={wrong ? t('displays.codeNeeded') : undefined}
      value={code.value}
      onInput={(text) => (code.value = text)}
      autoComplete="off"
      inputMode="numeric"
      autoFocus
      maxLength={10}
    />
  );
}

function usePairing(logins: LoginStore, onPaired: () => void) {
  const code = useSignal('');
  const name = useSignal('');
  const kind = useSignal<DisplayKind>('hall');
  /** Which fields are not filled in as they should be. */
  const wrong = useSignal<readonly string[]>([]);
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);

  const pair = async () => {
    const parsed = v.safeParse(approveDisplay, { code: code.value, kind: kind.value, name: name.value });
    wrong.value = parsed.success ? [] : parsed.issues.map((issue) => String(issue.path?.[0].key));
    problem.value = null;
    if (!parsed.success || busy.value) {
      return;
    }
    busy.value = true;
    const answer = await authorised(logins, (token) =>
      postJson<null>('/api/displays/approve', parsed.output, token),
    );
    busy.value = false;
    if (answer.ok) {
      showToast('done', t('displays.added', { name: parsed.output.name }));
      onPaired();
    } else {
      problem.value = answer.code === 'not_found' ? t('displays.codeUnknown') : failureText(answer);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void pair();
  };
  return { code, name, kind, wrong, problem, busy, submit };
}
