import { useSignal, type Signal } from '@preact/signals';
import * as v from 'valibot';
import { accountName, type AccountSecret } from '../../contract/http.ts';
import { STAFF_ROLES, type Role } from '../../domain/actor.ts';
import { t } from '../i18n/translate.ts';
import { failureText } from '../ui/failureText.ts';
import { ROLE_NAMES } from '../staff/staffRoles.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Panel } from '../ui/Panel.tsx';
import type { AccountApi } from './accountApi.ts';
import styles from './NewAccountForm.module.css';

type Props = { readonly api: AccountApi; readonly onCreated: (secret: AccountSecret) => void };

/** Makes an account; its password comes from the server. */
export function NewAccountForm({ api, onCreated }: Props) {
  const { name, roles, nameError, problem, busy, submit } = useNewAccount(api, onCreated);
  return (
    <Panel title={t('admin.newAccount')}>
      <form class={styles['form']} data-form="new-account" onSubmit={submit}>
        <Field
          label={t('admin.name')}
          name="name"
          hint={t('admin.nameHint')}
          error={nameError.value ? t('admin.nameNeeded') : undefined}
          value={name.value}
          onInput={(text) => (name.value = text)}
          autoComplete="off"
          autoCapitalize="none"
          spellcheck={false}
        />
        <RoleChoice roles={roles} />
        {problem.value !== null && <Notice>{problem.value}</Notice>}
        <Button type="submit" variant="primary" disabled={busy.value} data-action="create-account">
          {t(busy.value ? 'admin.creating' : 'admin.create')}
        </Button>
      </form>
    </Panel>
  );
}

function RoleChoice({ roles }: { readonly roles: Signal<readonly Role[]> }) {
  const toggle = (role: Role) => {
    const { value } = roles;
    roles.value = value.includes(role) ? value.filter((other) => other !== role) : [...value, role];
  };
  return (
    <fieldset class={styles['roles']}>
      <legend>{t('admin.roles')}</legend>
      {STAFF_ROLES.map((role) => (
        <label key={role} class={styles['role']}>
          <input
            type="checkbox"
            checked={roles.value.includes(role)}
            data-role-choice={role}
            onChange={() => toggle(role)}
          />
          {t(ROLE_NAMES[role])}
        </label>
      ))}
    </fieldset>
  );
}

function useNewAccount(api: AccountApi, onCreated: (secret: AccountSecret) => void) {
  const name = useSignal('');
  const roles = useSignal<readonly Role[]>([]);
  const nameError = useSignal(false);
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);

  const create = async () => {
    const parsed = v.safeParse(accountName, name.value);
    nameError.value = !parsed.success;
    problem.value = roles.value.length === 0 ? t('admin.roleNeeded') : null;
    if (!parsed.success || roles.value.length === 0) {
      return;
    }
    busy.value = true;
    const answer = await api.create(parsed.output, roles.value);
    busy.value = false;
    if (answer.ok) {
      name.value = '';
      roles.value = [];
      onCreated(answer.data);
    } else {
      const taken = answer.code === 'version_conflict';
      problem.value = taken ? t('admin.nameTaken', { name: parsed.output }) : failureText(answer);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void create();
  };
  return { name, roles, nameError, problem, busy, submit };
}
