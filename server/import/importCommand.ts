import type { ImportLine } from '../../contract/speechImport.ts';
import type { Person } from '../../domain/conference/people.ts';
import type { AgendaItemId, PersonId, SiteId, SpeechId } from '../../domain/ids.ts';
import type { SpeechCommand, SpeechDraft } from '../../domain/speeches/speechEvents.ts';

/** Makes new ids. */
export type IdSource = { readonly person: () => PersonId; readonly speech: () => SpeechId };

/** The command that puts lines without errors on the list of an item, and names whom they name. Rule [IM8]. */
export function importCommand(
  lines: readonly ImportLine[],
  item: AgendaItemId,
  ids: IdSource,
): SpeechCommand & { readonly type: 'ImportSpeeches' } {
  const people = new Map<string, Person>();
  const speeches: SpeechDraft[] = [];
  for (const { site, person, allowanceMs, topic, document } of lines) {
    if (site === null || allowanceMs === null) {
      throw new Error('a line with errors cannot be imported');
    }
    const speaker = person === null ? null : (person.person ?? named(people, site, person, ids));
    const said = { item, site, person: speaker, topic, document, allowanceMs };
    speeches.push({ speech: ids.speech(), kind: 'planned', ...said });
  }
  return { type: 'ImportSpeeches', people: [...people.values()], speeches };
}

/** Whoever speaks twice is named once. */
function named(
  people: Map<string, Person>,
  site: SiteId,
  { name, office }: Pick<Person, 'name' | 'office'>,
  ids: IdSource,
): PersonId {
  const key = JSON.stringify([site, name, office.vi, office.en]);
  const person = people.get(key) ?? { id: ids.person(), name, office, site };
  people.set(key, person);
  return person.id;
}
