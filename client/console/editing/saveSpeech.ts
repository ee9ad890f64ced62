import { asId, type PersonId, type SiteId, type SpeechId } from '../../../domain/ids.ts';
import type { Refusal } from '../actions/ActionDesk.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import type { Draft } from '../../state/Draft.ts';
import { findNamed } from './findNamed.ts';
import type { NewPerson } from './newPerson.ts';
import { meantSite, NEW_PERSON_CHOICE, speechChange, speechOf, type SpeechFields } from './speechFields.ts';

type Written = {
  readonly draft: Draft<SpeechFields>;
  readonly person: NewPerson;
  /** Null for a new one. */
  readonly speech: SpeechId | null;
};

/** Names the new person, if one is typed, and writes the speech. Null when both are saved. */
export async function saveSpeech(
  model: ConsoleModel,
  { draft, person: typed, speech }: Written,
): Promise<Refusal | null> {
  const fields = draft.fields.peek();
  const site = meantSite(model.link.conference.peek().sites, fields.site);
  if (site === null) {
    return 'unknown_site';
  }
  let person = fields.person === '' ? null : asId<PersonId>(fields.person);
  if (fields.person === NEW_PERSON_CHOICE) {
    const named = await namePerson(model, site, typed);
    if ('refused' in named) {
      return named.refused;
    }
    person = named.person;
    // A second try does not name him again.
    draft.set({ person });
  }
  if (speech === null) {
    const added = speechOf(fields, site, person);
    return added === null
      ? 'invalid_duration'
      : await model.actions.save({ type: 'addSpeech', draft: added, before: null });
  }
  const change = speechChange(fields, draft.changes(), site, person);
  return change === null
    ? 'invalid_duration'
    : await model.actions.save({ type: 'editSpeech', speech, expectedVersion: draft.version, change });
}

async function namePerson(
  model: ConsoleModel,
  site: SiteId,
  { name, officeVi, officeEn }: NewPerson,
): Promise<{ readonly person: PersonId } | { readonly refused: Refusal }> {
  const office = { vi: officeVi, en: officeEn.trim() === '' ? officeVi : officeEn };
  if (name.trim() === '' || officeVi.trim() === '') {
    return { refused: 'invalid_text' };
  }
  const refused = await model.actions.save({ type: 'namePerson', site, name, office });
  if (refused !== null) {
    return { refused };
  }
  const person = await findNamed(model.link.conference, site, name);
  return person === null ? { refused: 'no_answer' } : { person };
}
