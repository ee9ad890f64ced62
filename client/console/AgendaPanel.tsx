import type { AgendaItem } from '../../domain/agenda/agenda.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Panel } from '../ui/Panel.tsx';
import { ActionButton } from './ActionButton.tsx';
import type { ConsoleModel } from './ConsoleModel.ts';
import styles from './AgendaPanel.module.css';

/** The agenda, with the item that all are at. */
export function AgendaPanel({ model }: { readonly model: ConsoleModel }) {
  const { items, active } = model.link.conference.value.agenda;
  return (
    <Panel title={t('console.agenda')} fills>
      <ol class={styles['list']}>
        {items.map((item, index) => (
          <Item key={item.id} model={model} item={item} place={index + 1} active={item.id === active} />
        ))}
      </ol>
    </Panel>
  );
}

type ItemProps = {
  readonly model: ConsoleModel;
  readonly item: AgendaItem;
  readonly place: number;
  readonly active: boolean;
};

function Item({ model, item: { id, title, presenter, plannedMinutes }, place, active }: ItemProps) {
  const { people } = model.link.conference.value;
  const person = presenter === null ? undefined : people[presenter];
  return (
    <li
      class={styles['item']}
      aria-current={active ? 'step' : undefined}
      data-agenda={id}
      data-active={active}
    >
      <b>{place}</b>
      <div>
        <p class={styles['title']} title={local(title)}>
          {local(title)}
        </p>
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
}
