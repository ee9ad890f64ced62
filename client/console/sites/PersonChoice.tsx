import { asId, type PersonId, type SiteId } from '../../../domain/ids.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { Select } from '../../ui/Select.tsx';
import { peopleAt } from './captionChoice.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';

type Props = { readonly model: ConsoleModel; readonly site: SiteId };

const NOBODY = '';

/** Whose name the caption will show. Only where the plan names people of the site. */
export function PersonChoice({ model, site }: Props) {
  const people = peopleAt(model.link.conference.value, site);
  if (people.length === 0 || !model.actions.offers({ type: 'standby', site, person: null })) {
    return null;
  }
  const options = people.map(({ id, name, office }) => ({ value: id, text: `${name} – ${local(office)}` }));
  return (
    <Select<string>
      label={t('console.captionFor')}
      size="small"
      value={model.personFor(site) ?? NOBODY}
      options={[...options, { value: NOBODY, text: t('console.nobodyNamed') }]}
      onChange={(id) => void model.choosePerson(site, id === NOBODY ? null : asId<PersonId>(id))}
      disabled={!model.actions.live.value}
      data-person-choice={site}
    />
  );
}
