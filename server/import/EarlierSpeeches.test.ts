import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ImportedPerson } from '../../contract/speechImport.ts';
import { asId, type AgendaItemId, type SiteId } from '../../domain/ids.ts';
import type { Speeches } from '../../domain/speeches/speech.ts';
import { CHAIR_OF_LCA, GLI, LCA } from '../../domain/testing/sampleConference.ts';
import { DISCUSSION, speechOf } from '../../domain/testing/sampleSession.ts';
import { EarlierSpeeches } from './EarlierSpeeches.ts';

const office = { vi: 'Chủ tịch', en: 'Chair' };
const chair: ImportedPerson = { person: CHAIR_OF_LCA, name: 'Trần Văn Một', office };
const newcomer: ImportedPerson = { person: null, name: 'An', office };

/** The remarks that a line of this speaker would have, in the order in which it would have them. */
function remarksIn(earlier: EarlierSpeeches, site: SiteId, person: ImportedPerson | null): readonly string[] {
  return earlier
    .remarksOn(site, person)
    .map((remark) => (remark.code === 'also_in_file' ? `line ${remark.line}` : remark.code));
}

describe('one more speech of a speaker', () => {
  const withLines = (...people: readonly (ImportedPerson | null)[]): EarlierSpeeches => {
    const earlier = new EarlierSpeeches([], DISCUSSION);
    people.forEach((person, index) =>
      earlier.add({ line: index + 2, site: LCA, person, topic: `topic ${index}` }),
    );
    return earlier;
  };

  test('[IM10] is one of the same person in the file, known or new, with the first line of it', () => {
    const earlier = withLines(newcomer, chair, chair);
    assert.deepEqual(remarksIn(earlier, LCA, chair), ['line 3']);
    assert.deepEqual(remarksIn(earlier, LCA, newcomer), ['line 2']);
    assert.deepEqual(remarksIn(withLines(newcomer), LCA, chair), [], 'two people of one site are two');
    assert.deepEqual(remarksIn(earlier, GLI, { ...chair }), [], 'and those of two sites as well');
  });

  test('[IM10] may be one of the site without a name', () => {
    assert.deepEqual(remarksIn(withLines(newcomer, chair), LCA, null), ['line 2']);
    assert.deepEqual(remarksIn(withLines(null), LCA, chair), ['line 2']);
    assert.deepEqual(remarksIn(withLines(null), LCA, null), ['line 2']);
    assert.deepEqual(remarksIn(withLines(null), GLI, null), []);
  });

  test('[IM10] is held against the list of the item, without what was withdrawn', () => {
    const on = (fields: Partial<Speeches[number]>) =>
      new EarlierSpeeches([speechOf('s1', { site: LCA, topic: 'Chè', ...fields })], DISCUSSION);
    const ofChair = on({ person: CHAIR_OF_LCA });
    assert.deepEqual(remarksIn(ofChair, LCA, chair), ['also_listed']);
    assert.deepEqual(remarksIn(ofChair, LCA, null), ['also_listed']);
    assert.deepEqual(remarksIn(ofChair, LCA, newcomer), []);
    assert.deepEqual(remarksIn(ofChair, GLI, null), []);
    assert.deepEqual(remarksIn(on({}), LCA, newcomer), ['also_listed'], 'the site by itself');
    assert.deepEqual(remarksIn(on({ outcome: 'done' }), LCA, chair), ['also_listed']);
    assert.deepEqual(remarksIn(on({ outcome: 'withdrawn' }), LCA, chair), []);
    assert.deepEqual(remarksIn(on({ item: asId<AgendaItemId>('other') }), LCA, chair), []);
  });

  test('[IM10] can be both, on the list and in the file', () => {
    const earlier = new EarlierSpeeches([speechOf('s1', { site: LCA, topic: 'Chè' })], DISCUSSION);
    earlier.add({ line: 7, site: LCA, person: chair, topic: 'Cà phê' });
    assert.deepEqual(remarksIn(earlier, LCA, chair), ['also_listed', 'line 7']);
  });
});
