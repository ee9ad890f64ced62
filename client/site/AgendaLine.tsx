import type { Agenda } from '../../domain/agenda/agenda.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import styles from './AgendaLine.module.css';

/** The item that all are at. */
export function AgendaLine({ agenda }: { readonly agenda: Agenda }) {
  const item = agenda.items.find(({ id }) => id === agenda.active);
  if (item === undefined) {
    return null;
  }
  return (
    <p class={styles['line']} data-agenda-item={item.id}>
      <span class={styles['label']}>{t('site.agendaItem')}</span>
      {local(item.title)}
    </p>
  );
}
