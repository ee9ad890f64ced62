import type {
  ImportedPerson,
  ImportField,
  ImportLine,
  LineError,
  LineProblem,
} from '../../contract/speechImport.ts';
import type { People } from '../../domain/conference/people.ts';
import type { Floor } from '../../domain/floor/floor.ts';
import type { AgendaItemId, SiteId } from '../../domain/ids.ts';
import type { Sites } from '../../domain/sites/sites.ts';
import {
  ALLOWANCE_MAX_MS,
  DOCUMENT_LIMIT,
  TOPIC_LIMIT,
  type Speeches,
} from '../../domain/speeches/speech.ts';
import { NAME_LIMIT, searchKey } from '../../domain/text.ts';
import { createSiteFinder, type SiteFinder } from './createSiteFinder.ts';
import { EarlierSpeeches } from './EarlierSpeeches.ts';
import { PersonFinder } from './PersonFinder.ts';

/** What a list is held against. */
export type ListWorld = {
  readonly sites: Sites;
  readonly people: People;
  readonly speeches: Speeches;
  readonly floor: Floor;
};

/** What a line says, normalised; empty where it says nothing. */
export type LineFields = Readonly<Record<ImportField, string>>;

const MINUTE_MS = 60_000;
/** "5", "5 phút", "5'", and "5.0" from sheets that calculate. */
const MINUTES = /^(\d{1,3})(?:[.,]0+)?\s*(?:phut|p|'|minutes?|mins?)?$/;
/** With these a spreadsheet begins a formula, and nobody a name. */
const FORMULA = /^[=+\-@]/;
const QUOTED_LENGTH = 80;

/**
 * Reads the lines of one list, one after the other: later ones are held against earlier ones. Rules [IM4] to [IM7] and
 * [IM10].
 */
export class LineReader {
  readonly #findSite: SiteFinder;
  readonly #people: PersonFinder;
  readonly #defaultMs: number;
  readonly #earlier: EarlierSpeeches;

  constructor({ sites, people, speeches, floor }: ListWorld, item: AgendaItemId) {
    this.#findSite = createSiteFinder(sites);
    this.#people = new PersonFinder(people);
    this.#defaultMs = floor.rules.speechMs;
    this.#earlier = new EarlierSpeeches(speeches, item);
  }

  read(line: number, fields: LineFields): ImportLine {
    const errors: LineError[] = [];
    const refuse = (field: ImportField, code: LineProblem): null => {
      errors.push({ field, code, text: fields[field].slice(0, QUOTED_LENGTH) });
      return null;
    };
    const site = this.#site(fields.site, refuse);
    const person = this.#person(site, fields, refuse);
    const allowanceMs = this.#allowanceMs(fields.minutes, refuse);
    const topic = optionalText(fields, 'topic', TOPIC_LIMIT, refuse);
    const document = optionalText(fields, 'document', DOCUMENT_LIMIT, refuse);
    const read = { line, site, person, allowanceMs, topic, document, errors };
    if (site === null || errors.length > 0) {
      return { ...read, remarks: [] };
    }
    const remarks = this.#earlier.remarksOn(site, person);
    const known = this.#earlier.add({ line, site, person, topic });
    known.forEach((problem) => refuse(person === null ? 'site' : 'name', problem));
    return { ...read, remarks: known.length > 0 ? [] : remarks };
  }

  #site(text: string, refuse: Refuse): SiteId | null {
    if (text === '') {
      return refuse('site', 'empty');
    }
    const [found, ...others] = this.#findSite(text);
    if (found === undefined) {
      return refuse('site', 'unknown_site');
    }
    return others.length === 0 ? found : refuse('site', 'ambiguous_site');
  }

  #person(site: SiteId | null, { name, office }: LineFields, refuse: Refuse): ImportedPerson | null {
    if (name === '') {
      return office === '' ? null : refuse('name', 'empty');
    }
    const problems = [nameProblem('name', name), nameProblem('office', office)].filter(
      (found) => found !== null,
    );
    problems.forEach(({ field, code }) => refuse(field, code));
    if (site === null || problems.length > 0) {
      return null;
    }
    const found = this.#people.find(site, name, office);
    switch (found) {
      case 'empty':
        return refuse('office', found);
      case 'ambiguous_person':
        return refuse('name', found);
      default:
        return found;
    }
  }

  #allowanceMs(text: string, refuse: Refuse): number | null {
    if (text === '') {
      return this.#defaultMs;
    }
    const [, digits] = MINUTES.exec(searchKey(text)) ?? [];
    const allowanceMs = Number(digits) * MINUTE_MS;
    return allowanceMs >= MINUTE_MS && allowanceMs <= ALLOWANCE_MAX_MS
      ? allowanceMs
      : refuse('minutes', 'bad_minutes');
  }
}

type Refuse = (field: ImportField, code: LineProblem) => null;

function nameProblem(
  field: 'name' | 'office',
  text: string,
): { readonly field: 'name' | 'office'; readonly code: LineProblem } | null {
  if (text.length > NAME_LIMIT) {
    return { field, code: 'too_long' };
  }
  return FORMULA.test(text) ? { field, code: 'bad_text' } : null;
}

function optionalText(
  fields: LineFields,
  field: 'topic' | 'document',
  limit: number,
  refuse: Refuse,
): string | null {
  const text = fields[field];
  if (text.length > limit) {
    return refuse(field, 'too_long');
  }
  return text === '' ? null : text;
}
