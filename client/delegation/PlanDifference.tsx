import { useRef } from 'preact/hooks';
import type { People, Person } from '../../domain/conference/people.ts';
import { delegationDifference } from '../../domain/delegation/delegationDifference.ts';
import type { SiteId } from '../../domain/ids.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import type { DelegationDraft } from './DelegationDraft.ts';
import styles from './DelegationEditor.module.css';

/** Whom the conference names, and for which site the delegation is. */
export type PlannedPeople = { readonly people: People; readonly site: SiteId };

type Props = { readonly draft: DelegationDraft; readonly plan: PlannedPeople };

/**
 * What the list has and has not of the people whom the plan names here; whoever is there is added by one press. A plan
 * that names nobody is no list of invited people, and nothing is compared with it.
 */
export function PlanDifference({ draft, plan: { people, site } }: Props) {
  const section = useRef<HTMLElement>(null);
  // A row whose name is still to be typed is nobody yet.
  const named = draft.entry.value.delegates.filter(({ name }) => name !== '');
  const difference = delegationDifference(people, site, named);
  if (difference === null) {
    return null;
  }
  const { missing, additional } = difference;
  const asPlanned = missing.length === 0 && additional.length === 0;
  return (
    <section
      ref={section}
      tabIndex={-1}
      class={styles['difference']}
      aria-label={t('delegation.byPlan')}
      data-missing={missing.length}
      data-additional={additional.length}
    >
      {missing.length > 0 && <p>{t('delegation.missing')}</p>}
      <ul class={styles['planned']}>
        {missing.map((person) => (
          <li key={person.id}>
            <PlannedPerson
              person={person}
              onPress={(office) => {
                draft.addRow(null, { name: person.name, office });
                // The button is gone with that.
                section.current?.focus();
              }}
            />
          </li>
        ))}
      </ul>
      {additional.length > 0 && (
        <p>{t('delegation.additional', { names: additional.map(({ name }) => name).join(', ') })}</p>
      )}
      {asPlanned && <p>{t('delegation.asPlanned')}</p>}
    </section>
  );
}

type PersonProps = { readonly person: Person; readonly onPress: (office: string) => void };

function PlannedPerson({ person, onPress }: PersonProps) {
  const office = local(person.office);
  return (
    <Button
      size="small"
      icon="plus"
      class={styles['person']}
      aria-label={t('delegation.addPerson', { name: person.name, office })}
      data-planned={person.id}
      onClick={() => onPress(office)}
    >
      <span>
        <b>{person.name}</b>, {office}
      </span>
    </Button>
  );
}
