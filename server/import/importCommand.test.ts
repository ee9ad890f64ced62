import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ImportLine } from '../../contract/speechImport.ts';
import { asId, type PersonId, type SpeechId } from '../../domain/ids.ts';
import { CHAIR_OF_LCA, GLI, LCA } from '../../domain/testing/sampleConference.ts';
import { DISCUSSION } from '../../domain/testing/sampleSession.ts';
import { importCommand, type IdSource } from './importCommand.ts';

/** Ids in the order in which they are asked for. */
function countedIds(): IdSource {
  let people = 0;
  let speeches = 0;
  return {
    person: () => asId<PersonId>(`person-${(people += 1)}`),
    speech: () => asId<SpeechId>(`speech-${(speeches += 1)}`),
  };
}

const office = { vi: 'Chủ tịch', en: 'Chair' };
const line = (fields: Partial<ImportLine>): ImportLine => ({
  line: 2,
  site: LCA,
  person: null,
  allowanceMs: 300_000,
  topic: null,
  document: null,
  errors: [],
  remarks: [],
  ...fields,
});

test('[IM8] whoever is new is named once for each site, and speaks under that name', () => {
  const an = { person: null, name: 'An', office };
  const { people, speeches } = importCommand(
    [
      line({ person: an, topic: 'Chè' }),
      line({ person: { ...an }, topic: 'Cà phê', document: 'a.pdf' }),
      line({ person: an, site: GLI }),
      line({ person: { person: CHAIR_OF_LCA, name: 'Trần Văn Một', office } }),
      line({ allowanceMs: 60_000 }),
    ],
    DISCUSSION,
    countedIds(),
  );
  assert.deepEqual(people, [
    { id: 'person-1', name: 'An', office, site: LCA },
    { id: 'person-2', name: 'An', office, site: GLI },
  ]);
  const rest = { item: DISCUSSION, kind: 'planned', topic: null, document: null, allowanceMs: 300_000 };
  assert.deepEqual(speeches, [
    { ...rest, speech: 'speech-1', site: LCA, person: 'person-1', topic: 'Chè' },
    { ...rest, speech: 'speech-2', site: LCA, person: 'person-1', topic: 'Cà phê', document: 'a.pdf' },
    { ...rest, speech: 'speech-3', site: GLI, person: 'person-2' },
    { ...rest, speech: 'speech-4', site: LCA, person: CHAIR_OF_LCA },
    { ...rest, speech: 'speech-5', site: LCA, person: null, allowanceMs: 60_000 },
  ]);
});

test('[IM8] a line with errors is never part of it', () => {
  assert.throws(() => importCommand([line({ site: null })], DISCUSSION, countedIds()), /errors/);
});
