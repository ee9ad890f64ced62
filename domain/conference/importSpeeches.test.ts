import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId, type AgendaItemId, type PersonId, type SpeechId } from '../ids.ts';
import type { SpeechDraft } from '../speeches/speechEvents.ts';
import { CHAIR_OF_GLI, GLI, LCA, NOWHERE, OPENING, REPORT } from '../testing/sampleConference.ts';
import { given, refused } from '../testing/scenario.ts';
import type { ConferenceCommand } from './conference.ts';
import type { Person } from './people.ts';

const an: Person = {
  id: asId<PersonId>('person-an'),
  name: 'An',
  office: { vi: 'Chủ tịch', en: 'Chair' },
  site: LCA,
};
const draft = (name: string, fields: Partial<SpeechDraft> = {}): SpeechDraft => ({
  speech: asId<SpeechId>(name),
  item: REPORT,
  site: LCA,
  person: an.id,
  kind: 'planned',
  topic: 'Chè',
  document: null,
  allowanceMs: 300_000,
  ...fields,
});
const importing = (people: readonly Person[], ...speeches: SpeechDraft[]): ConferenceCommand => ({
  type: 'ImportSpeeches',
  people,
  speeches,
});

test('[IM8] an import names people, then lists their speeches at the end', () => {
  const speeches = [draft('speech-1'), draft('speech-2', { site: GLI, person: CHAIR_OF_GLI })];
  const listed = given(importing([], draft('speech-0', { person: null })));
  assert.deepEqual(listed.when(importing([an], ...speeches)), [
    { type: 'PersonNamed', data: an },
    ...speeches.map((speech) => ({ type: 'SpeechAdded', data: { ...speech, before: null } })),
  ]);
  const { state } = listed.and(importing([an], ...speeches));
  assert.deepEqual(
    state.speeches.map(({ id }) => id),
    ['speech-0', 'speech-1', 'speech-2'],
  );
  assert.equal(state.people[an.id]?.name, 'An');
});

test('[IM8] one line that the rules refuse refuses all of it, names included', () => {
  const good = draft('speech-1');
  const cases: readonly (readonly [ConferenceCommand, Parameters<typeof refused>[0]])[] = [
    [importing([an], good, draft('speech-2', { site: GLI })), 'unknown_person'],
    [importing([an], good, draft('speech-2', { site: NOWHERE, person: null })), 'unknown_site'],
    [importing([an], good, draft('speech-2', { item: asId<AgendaItemId>('gone') })), 'unknown_agenda_item'],
    [importing([an], good, draft('speech-2', { allowanceMs: 1 })), 'invalid_duration'],
    [importing([an], good, draft('speech-2', { topic: ' ' })), 'invalid_text'],
    [importing([{ ...an, name: '' }], good), 'invalid_text'],
    [importing([{ ...an, site: NOWHERE }], good), 'unknown_site'],
    [importing([], good), 'unknown_person'],
    [importing([an], ...Array.from({ length: 501 }, (_, index) => draft(`speech-${index}`))), 'list_full'],
  ];
  for (const [command, code] of cases) {
    assert.deepEqual(given().when(command), refused(code));
  }
});

test('[IM8] the same import again gives nothing', () => {
  const command = importing([an], draft('speech-1'), draft('speech-2', { item: OPENING }));
  assert.deepEqual(given(command).when(command), []);
});
