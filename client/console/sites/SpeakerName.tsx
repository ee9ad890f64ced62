import type { PersonId, SiteId } from '../../../domain/ids.ts';
import { local } from '../../i18n/language.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import styles from './SpeakerName.module.css';

type Props = {
  readonly model: ConsoleModel;
  readonly site: SiteId;
  readonly person: PersonId | null;
  /** The person beside the site, not below it. */
  readonly inline?: boolean;
};

/** A speaker in a list: the site's code and name, and the person who is named for it. */
export function SpeakerName({ model, site, person, inline = false }: Props) {
  const { sites, people } = model.link.conference.value;
  const named = person === null ? undefined : people[person];
  return (
    <button
      type="button"
      class={styles['name']}
      data-inline={inline}
      title={named && local(named.office)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => model.line.select(site)}
    >
      <b>{site}</b> <span>{local(sites[site]?.shortName ?? { vi: '', en: '' })}</span>
      {named !== undefined && <span class={styles['person']}>{named.name}</span>}
    </button>
  );
}
