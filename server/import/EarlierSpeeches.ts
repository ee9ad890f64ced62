import type { ImportedPerson, LineProblem, LineRemark } from '../../contract/speechImport.ts';
import type { AgendaItemId, SiteId } from '../../domain/ids.ts';
import type { Speeches } from '../../domain/speeches/speech.ts';

/** A speech as a line lists it. The same person is the same object ({@link PersonFinder}). */
type LineSpeech = {
  readonly line: number;
  readonly site: SiteId;
  /** Null where the site speaks without a name. */
  readonly person: ImportedPerson | null;
  readonly topic: string | null;
};

/** What a line is held against: the list of the item, and the lines before it. Rules [IM7] and [IM10]. */
export class EarlierSpeeches {
  readonly #listed: Speeches;
  readonly #read: LineSpeech[] = [];

  constructor(speeches: Speeches, item: AgendaItemId) {
    this.#listed = speeches.filter((speech) => speech.item === item && speech.outcome !== 'withdrawn');
  }

  /** Takes the speech down for later lines, and says whether it stands there already: same speaker, same topic. */
  add(said: LineSpeech): Extract<LineProblem, 'already_listed' | 'duplicate'>[] {
    const { site, person, topic } = said;
    const listed = this.#listed.some(
      (speech) => speech.site === site && speech.topic === topic && isPerson(speech.person, person),
    );
    const duplicate = this.#read.some(
      (other) => other.site === site && other.topic === topic && other.person === person,
    );
    this.#read.push(said);
    return [...(listed ? ['already_listed' as const] : []), ...(duplicate ? ['duplicate' as const] : [])];
  }

  /**
   * Whether a line is one more speech of the same speaker; to be asked before it is added. A site without a name may be
   * anybody of it, so that it counts as the same; two people of one site do not.
   */
  remarksOn(site: SiteId, person: ImportedPerson | null): readonly LineRemark[] {
    const listed = this.#listed.some(
      (speech) =>
        speech.site === site &&
        (speech.person === null || person === null || isPerson(speech.person, person)),
    );
    const earlier = this.#read.find(
      (other) => other.site === site && (other.person === null || person === null || other.person === person),
    );
    return [
      ...(listed ? [{ code: 'also_listed' } as const] : []),
      ...(earlier === undefined ? [] : [{ code: 'also_in_file', line: earlier.line } as const]),
    ];
  }
}

/** Somebody whom the import names is nobody of the list. */
function isPerson(listed: Speeches[number]['person'], person: ImportedPerson | null): boolean {
  return person === null ? listed === null : listed !== null && listed === person.person;
}
