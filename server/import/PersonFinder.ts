import type { ImportedPerson, LineProblem } from '../../contract/speechImport.ts';
import type { People } from '../../domain/conference/people.ts';
import type { SiteId } from '../../domain/ids.ts';

/** Finds the person whom a list means among those who are named for a site, or makes a new one. Rule [IM5]. */
export class PersonFinder {
  readonly #bySite = new Map<SiteId, ImportedPerson[]>();

  constructor(people: People) {
    for (const { id, name, office, site } of Object.values(people)) {
      this.#add(site, { person: id, name, office });
    }
  }

  /**
   * @param name normalised, not empty
   * @param office normalised, empty where the list names none
   * @returns the person, known from now on; or `empty` where a new one lacks the office, or `ambiguous_person` where
   *   several of that name sit at the site
   */
  find(
    site: SiteId,
    name: string,
    office: string,
  ): ImportedPerson | Extract<LineProblem, 'empty' | 'ambiguous_person'> {
    const namesakes = (this.#bySite.get(site) ?? []).filter((person) => isSame(person.name, name));
    if (office === '') {
      const [only, ...others] = namesakes;
      return others.length > 0 ? 'ambiguous_person' : (only ?? 'empty');
    }
    const known = namesakes.find(
      (person) => isSame(person.office.vi, office) || isSame(person.office.en, office),
    );
    return known ?? this.#add(site, { person: null, name, office: { vi: office, en: office } });
  }

  #add(site: SiteId, person: ImportedPerson): ImportedPerson {
    const there = this.#bySite.get(site);
    if (there === undefined) {
      this.#bySite.set(site, [person]);
    } else {
      there.push(person);
    }
    return person;
  }
}

/** Lists spell names in capitals where it pleases them. */
function isSame(one: string, other: string): boolean {
  return one.localeCompare(other, 'vi', { sensitivity: 'accent' }) === 0;
}
