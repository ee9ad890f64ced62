import type { ReadonlySignal } from '@preact/signals';
import type { StaffPresence } from '../../contract/notifications.ts';
import type { SessionId } from '../../domain/ids.ts';
import { t } from '../i18n/translate.ts';
import { ROLE_NAMES } from './staffRoles.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './Operators.module.css';

type Props = { readonly staff: ReadonlySignal<readonly StaffPresence[]>; readonly own: SessionId | null };

/** Who else has the conference open, with their roles. */
export function Operators({ staff, own }: Props) {
  const others = staff.value.filter(({ session, display }) => session !== own && display === null);
  const names = others.map(({ name }) => name).join(', ');
  const withRoles = others.map(
    ({ name, roles }) => `${name}: ${roles.map((role) => t(ROLE_NAMES[role])).join(', ')}`,
  );
  return (
    <span class={styles['operators']} title={withRoles.join('\n')} data-operators={others.length}>
      <Icon name="people" size={16} />
      <span class={styles['count']} aria-hidden="true">
        {others.length + 1}
      </span>
      <span class={styles['names']}>
        {others.length === 0 ? t('console.alone') : `${t('console.operators')}: ${names}`}
      </span>
    </span>
  );
}
