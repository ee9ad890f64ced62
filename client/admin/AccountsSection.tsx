import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { AccountSecret } from '../../contract/http.ts';
import type { AccountName } from '../../domain/ids.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { t } from '../i18n/translate.ts';
import { failureText } from '../ui/failureText.ts';
import { FetchNotice } from '../ui/FetchNotice.tsx';
import { useFetched } from '../ui/useFetched.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { showToast } from '../ui/toasts.ts';
import { accountApi, type AccountApi } from './accountApi.ts';
import { AccountTable } from './AccountTable.tsx';
import { NewAccountForm } from './NewAccountForm.tsx';
import { SecretDialog } from './SecretDialog.tsx';
import styles from './AccountsSection.module.css';

type Props = {
  readonly logins: LoginStore;
  /** Name of the account in use. */
  readonly own: string;
};
type Question = { readonly about: 'password' | 'remove'; readonly name: AccountName };

/** Staff accounts: who may log in, as what. */
export function AccountsSection({ logins, own }: Props) {
  const api = useMemo(() => accountApi(logins), [logins]);
  const { fetched, question, secret, answer, created } = useAccounts(api);
  return (
    <div class={styles['section']}>
      <div>
        <p class={styles['intro']}>{t('admin.accountsIntro')}</p>
        <FetchNotice fetched={fetched} />
        {fetched.data.value !== null && (
          <AccountTable
            accounts={fetched.data.value}
            own={own}
            onNewPassword={(name) => (question.value = { about: 'password', name })}
            onRemove={(name) => (question.value = { about: 'remove', name })}
          />
        )}
      </div>
      <NewAccountForm api={api} onCreated={created} />
      {question.value !== null && <QuestionDialog question={question.value} onAnswer={answer} />}
      {secret.value !== null && <SecretDialog secret={secret.value} onClose={() => (secret.value = null)} />}
    </div>
  );
}

/** The accounts, the question that is open about one of them, and the password that has just been made. */
function useAccounts(api: AccountApi) {
  const fetched = useFetched(api.list);
  const question = useSignal<Question | null>(null);
  const secret = useSignal<AccountSecret | null>(null);

  const carryOut = async ({ about, name }: Question) => {
    const answer = about === 'remove' ? await api.remove(name) : await api.renewPassword(name);
    if (!answer.ok) {
      showToast('refused', failureText(answer));
    } else if (answer.data === null) {
      showToast('done', t('admin.removed', { name }));
    } else {
      secret.value = answer.data;
    }
    await fetched.reload();
  };
  const answer = (yes: boolean) => {
    const asked = question.value;
    question.value = null;
    if (yes && asked !== null) {
      void carryOut(asked);
    }
  };
  const created = (made: AccountSecret) => {
    secret.value = made;
    void fetched.reload();
  };
  return { fetched, question, secret, answer, created };
}

type QuestionProps = { readonly question: Question; readonly onAnswer: (yes: boolean) => void };

function QuestionDialog({ question: { about, name }, onAnswer }: QuestionProps) {
  const removing = about === 'remove';
  return (
    <ConfirmDialog
      title={t(removing ? 'admin.remove' : 'admin.newPassword')}
      text={t(removing ? 'admin.removeQuestion' : 'admin.newPasswordQuestion', { name })}
      yes={t(removing ? 'admin.remove' : 'admin.newPassword')}
      dangerous={removing}
      onAnswer={onAnswer}
    />
  );
}
