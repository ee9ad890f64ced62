import { useId } from 'preact/hooks';
import { asId, type PersonId, type SiteId } from '../../domain/ids.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { peopleAt } from './captionChoice.ts';
import type { ConsoleModel } from './ConsoleModel.ts';
import styles from './PersonChoice.module.css';

type Props = { readonly model: ConsoleModel; readonly site: SiteId };

/** Whose name the caption will show. Only where the plan names people of the site. */
export function PersonChoice({ model, site }: Props) {
  const id = useId();
  const people = peopleAt(model.link.conference.value, site);
  if (people.length === 0 || !model.offers({ type: 'standby', site, person: null })) {
    return null;
  }
  return (
    <div class={styles['choice']}>
      <label for={id}>{t('console.captionFor')}</label>
      <select
        id={id}
        class={styles['select']}
        data-person-choice={site}
        value={model.personFor(site) ?? ''}
        disabled={!model.live.value}
        onChange={({ currentTarget: { value } }) =>
          void model.choosePerson(site, value === '' ? null : asId<PersonId>(value))
        }
      >
        {people.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name} – {local(person.office)}
          </option>
        ))}
        <option value="">{t('console.nobodyNamed')}</option>
      </select>
    </div>
  );
}
