import type { Account } from '../../contract/http.ts';
import type { AccountName } from '../../domain/ids.ts';
import { formatShortDate } from '../i18n/formatTime.ts';
import { t } from '../i18n/translate.ts';
import { ROLE_NAMES } from '../staff/staffRoles.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import data from '../ui/DataTable.module.css';
import styles from './AccountTable.module.css';

type Props = {
  readonly accounts: readonly Account[];
  /** Name of the account in use. */
  readonly own: string;
} & Actions;

type Actions = {
  readonly onNewPassword: (name: AccountName) => void;
  readonly onRemove: (name: AccountName) => void;
};

/** The accounts, with what can be done to each. */
export function AccountTable({ accounts, own, ...actions }: Props) {
  return (
    <table class={classes(data['table'], data['framed'])}>
      <thead>
        <tr>
          <th scope="col">{t('admin.name')}</th>
          <th scope="col">{t('admin.roles')}</th>
          <th scope="col">{t('admin.created')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <AccountRow key={account.name} account={account} own={account.name === own} {...actions} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { readonly account: Account; readonly own: boolean } & Actions;

function AccountRow({ account: { name, roles, createdAt }, own, onNewPassword, onRemove }: RowProps) {
  return (
    <tr data-account={name}>
      <th scope="row">
        {name} {own && <span class={styles['own']}>{t('admin.you')}</span>}
      </th>
      <td>{roles.map((role) => t(ROLE_NAMES[role])).join(', ')}</td>
      <td>{formatShortDate(createdAt)}</td>
      <td>
        <div class={styles['buttons']}>
          <Button size="small" data-action="new-password" onClick={() => onNewPassword(name)}>
            {t('admin.newPassword')}
          </Button>
          <Button
            size="small"
            variant="danger"
            icon="trash"
            disabled={own}
            title={own ? t('admin.removeOwn') : undefined}
            data-action="remove"
            onClick={() => onRemove(name)}
          >
            {t('admin.remove')}
          </Button>
        </div>
      </td>
    </tr>
  );
}
