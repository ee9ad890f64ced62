import type { Role } from '../../domain/actor.ts';
import { t } from '../i18n/translate.ts';
import { mayOpen, STAFF_PAGES, type StaffPage } from './staffRoles.ts';
import styles from './StaffBar.module.css';

type Props = { readonly roles: readonly Role[]; readonly current: StaffPage | null };

/** The pages that the account may open. */
export function StaffNav({ roles, current }: Props) {
  const pages = (Object.keys(STAFF_PAGES) as StaffPage[]).filter((page) => mayOpen(page, roles));
  return (
    <nav class={styles['nav']} aria-label={t('shared.pages')}>
      {pages.map((page) => (
        <a key={page} href={STAFF_PAGES[page].path} aria-current={page === current ? 'page' : undefined}>
          {t(STAFF_PAGES[page].title)}
        </a>
      ))}
    </nav>
  );
}
