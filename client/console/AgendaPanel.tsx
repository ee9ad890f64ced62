import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Panel } from '../ui/Panel.tsx';
import { ActionButton } from './ActionButton.tsx';
import type { ConsoleModel } from './ConsoleModel.ts';
import styles from './AgendaPanel.module.css';

/** The agenda, with the item that all are at. */
export function AgendaPanel({ model }: { readonly model: ConsoleModel }) {
  const { agenda, people } = model.link.conference.value;
  return (
    <Panel title={t('console.agenda')} fills>
      <ol class={styles['list']}>
        {agenda.items.map(({ id, title, presenter, plannedMinutes }, index) => {
          const active = id === agenda.active;
          const person = presenter === null ? undefined : people[presenter];
          return (
            <li key={id} class={styles['item']} aria-current={active ? 'step' : undefined} data-agenda={id} data-active={active}>
              <b>{index + 1}</b>
              <div class={styles['text']}>
                <p class={styles['title']}>{local(title)}</p>
                <p class={styles['facts']}>
                  {t('console.minutes', { count: plannedMinutes })}
                  {person !== undefined && ` · ${person.name}`}
                </p>
              </div>
              {active ? (
                <span class={styles['active']}>▶ {t('console.agendaActive')}</span>
              ) : (
                <ActionButton
                  model={model}
                  action={{ type: 'activate', item: id }}
                  label={t('console.activateShort')}
                  name={`${t('console.activate')}: ${local(title)}`}
                  variant="quiet"
                  size="small"
                />
              )}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
