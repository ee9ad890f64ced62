import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ConferenceCommand } from '../conference/conference.ts';
import { asId, type SiteId, type AgendaItemId } from '../ids.ts';
import { speechState } from '../floor/floor.ts';
import { findSpeech, SPEECHES_MAX } from './speech.ts';
import { answer, grant, prepare, release, speechId } from '../testing/commands.ts';
import { CHAIR_OF_GLI, GLI, HQ, LCA, NOWHERE, USSF, REPORT } from '../testing/sampleConference.ts';
import { connect, given, refused, told } from '../testing/scenario.ts';

const everybody = [HQ, LCA, GLI, USSF].map((site) => connect(site));
type Draft = Partial<Omit<Extract<ConferenceCommand, { type: 'AddSpeech' }>, 'type' | 'speech'>>;
function add(name: string, site = LCA, draft: Draft = {}): ConferenceCommand {
  return {
    type: 'AddSpeech',
    speech: speechId(name),
    item: REPORT,
    site,
    person: null,
    kind: 'planned',
    topic: null,
    document: null,
    allowanceMs: 300_000,
    before: null,
    ...draft,
  };
}
const edit = (name: string, expectedVersion: number, change: object): ConferenceCommand => ({
  type: 'EditSpeech',
  speech: speechId(name),
  expectedVersion,
  change,
});
const move = (name: string, expectedVersion: number, before: string | null): ConferenceCommand => ({
  type: 'MoveSpeech',
  speech: speechId(name),
  expectedVersion,
  before: before === null ? null : speechId(before),
});
const settle = (name: string, outcome: 'open' | 'skipped' | 'deferred' | 'withdrawn'): ConferenceCommand => ({
  type: 'SettleSpeech',
  speech: speechId(name),
  outcome,
});
const draft = (name: string, site: SiteId) => {
  const { type: _, before: __, ...rest } = add(name, site) as ConferenceCommand & { type: 'AddSpeech' };
  return rest;
};
const order = (scenario: ReturnType<typeof given>) => scenario.state.speeches.map(({ id }) => id);
const three = given(...everybody, add('a'), add('b', GLI), add('c', USSF));

describe('the list', () => {
  test('[SL1] speeches stand in the order in which they were put there, or before another one', () => {
    assert.deepEqual(order(three), ['a', 'b', 'c']);
    assert.deepEqual(order(three.and(add('d', HQ, { before: speechId('b') }))), ['a', 'd', 'b', 'c']);
    assert.deepEqual(three.when(add('a')), [], 'the same speech again');
  });

  test('[SL1] what it shall come before has to be there, and the list has an end', () => {
    assert.deepEqual(three.when(add('d', HQ, { before: speechId('z') })), refused('unknown_speech'));
    const names = Array.from({ length: SPEECHES_MAX - 3 }, (_, index) => `n${index}`);
    const full: ConferenceCommand = {
      type: 'ImportSpeeches',
      people: [],
      speeches: names.map((name) => draft(name, LCA)),
    };
    assert.deepEqual(three.and(full).when(add('d')), refused('list_full'));
    assert.deepEqual(three.and(add('d')).when(full), refused('list_full'));
  });

  test('[SL3] what is put there has to make sense', () => {
    const refusals: [Draft & { site?: never }, string][] = [
      [{ item: asId<AgendaItemId>('nothing') }, 'unknown_agenda_item'],
      [{ person: CHAIR_OF_GLI }, 'unknown_person'],
      [{ allowanceMs: 59_999 }, 'invalid_duration'],
      [{ allowanceMs: 3_600_001 }, 'invalid_duration'],
      [{ topic: ' not stored like this ' }, 'invalid_text'],
      [{ topic: 'x'.repeat(501) }, 'invalid_text'],
      [{ document: '' }, 'invalid_text'],
    ];
    for (const [draft, code] of refusals) {
      assert.deepEqual(three.when(add('d', LCA, draft)), { refused: code }, code);
    }
    assert.deepEqual(three.when(add('d', NOWHERE)), refused('unknown_site'));
  });

  test('[SL4] an edit names the version that its editor saw', () => {
    const edited = three.and(edit('a', 0, { topic: 'Xuất khẩu', allowanceMs: 420_000 }));
    const speech = findSpeech(edited.state.speeches, speechId('a'));
    assert.partialDeepStrictEqual(speech, {
      topic: 'Xuất khẩu',
      timer: { allowanceMs: 420_000 },
      version: 1,
    });
    assert.deepEqual(edited.when(edit('a', 0, { topic: 'Other' })), refused('stale_version'));
    assert.deepEqual(edited.when(edit('a', 1, { topic: 'Xuất khẩu' })), [], 'nothing new');
    assert.deepEqual(edited.when(edit('z', 0, {})), refused('unknown_speech'));
  });

  test('[SL4] another site is prepared anew', () => {
    const prepared = three.and({ type: 'ActivateAgendaItem', item: REPORT, from: null }, prepare(LCA, 'x'));
    const edited = prepared.when(edit('a', 0, { site: HQ }));
    assert.deepEqual(told(edited), ['StandbyCleared a', 'SpeechEdited a']);
  });

  test('[SL4] an edit of one that was extended beyond what the list takes leaves its allowance', () => {
    const long = three.and({ type: 'SetAllowance', speech: speechId('a'), allowanceMs: 90 * 60_000 });
    assert.deepEqual(told(long.when(edit('a', 0, { topic: 'Xuất khẩu' }))), ['SpeechEdited a']);
    assert.deepEqual(long.when(edit('a', 0, { allowanceMs: 91 * 60_000 })), refused('invalid_duration'));
  });

  test('[SL4] a speech that nobody had planned stays on the list when its site is changed', () => {
    const prepared = three.and(prepare(GLI, 'x', null, 'b'), prepare(USSF, 'y', null, 'c'));
    const edited = prepared.and(edit('b', 0, { site: HQ }));
    assert.equal(findSpeech(edited.state.speeches, speechId('b'))?.outcome, 'open');
    assert.deepEqual(
      edited.state.floor.standby.map(({ site }) => site),
      [USSF],
    );
  });

  test('[SL5] a speech moves before another one, or to the end', () => {
    assert.deepEqual(order(three.and(move('c', 0, 'a'))), ['c', 'a', 'b']);
    assert.deepEqual(order(three.and(move('a', 0, null))), ['b', 'c', 'a']);
    assert.deepEqual(three.when(move('a', 0, 'b')), [], 'it is there');
    assert.deepEqual(three.when(move('c', 0, null)), []);
    assert.deepEqual(three.when(move('a', 0, 'z')), refused('unknown_speech'));
    assert.deepEqual(three.and(move('c', 0, 'a')).when(move('c', 0, 'b')), refused('stale_version'));
  });

  test('[SL6] skipped, deferred or withdrawn, and back again', () => {
    const skipped = three.and(settle('a', 'skipped'));
    assert.equal(findSpeech(skipped.state.speeches, speechId('a'))?.outcome, 'skipped');
    assert.deepEqual(skipped.when(settle('a', 'skipped')), []);
    assert.deepEqual(told(skipped.when(settle('a', 'open'))), ['SpeechSettled a']);
    assert.deepEqual(three.when(settle('z', 'skipped')), refused('unknown_speech'));
  });

  test('[SL6] with its standby', () => {
    const prepared = three.and(prepare(LCA, 'x', null, 'a'));
    assert.deepEqual(told(prepared.when(settle('a', 'deferred'))), ['StandbyCleared a', 'SpeechSettled a']);
  });

  test('[SL6] a withdrawn speech comes back only while its item is on the agenda', () => {
    const gone = given(connect(LCA), add('a'), settle('a', 'withdrawn')).and({
      type: 'RemoveAgendaItem',
      item: REPORT,
      expectedVersion: 0,
    });
    assert.deepEqual(gone.when(settle('a', 'open')), refused('unknown_agenda_item'));
  });

  test('[SL6] a speech comes back only while its site is on the list', () => {
    const gone = given(connect(LCA), add('a')).and({ type: 'RemoveSite', site: LCA, reason: 'Bão' });
    assert.equal(findSpeech(gone.state.speeches, speechId('a'))?.outcome, 'withdrawn');
    assert.deepEqual(gone.when(settle('a', 'open')), refused('site_removed'));
    assert.deepEqual(told(gone.when(settle('a', 'deferred'))), ['SpeechSettled a']);
  });

  test('[SL2] a speech says where it stands', () => {
    const stateOf = ({ state }: typeof three) =>
      speechState(state.floor, findSpeech(state.speeches, speechId('a')) ?? assert.fail());
    const prepared = three.and(prepare(LCA, 'x', null, 'a'));
    const ready = prepared.and(answer(LCA, 'a'));
    const speaking = ready.and(grant(LCA, 'x'));
    const paused = speaking.and({
      type: 'HoldSpeech',
      speech: speechId('a'),
      cause: 'operator',
      since: Infinity,
    });
    const course = [three, prepared, ready, speaking, paused, paused.and(release('a'))];
    assert.deepEqual(course.map(stateOf), ['planned', 'standby', 'ready', 'on_floor', 'paused', 'done']);
    for (const outcome of ['skipped', 'deferred', 'withdrawn'] as const) {
      assert.equal(stateOf(three.and(settle('a', outcome))), outcome);
    }
  });

  test('[SL7] a speech that has the word, or is over, is not edited any more', () => {
    const speaking = three.and(grant(LCA, 'x', { listed: 'a' }));
    for (const command of [edit('a', 0, { topic: 'x' }), move('a', 0, null), settle('a', 'skipped')]) {
      assert.deepEqual(speaking.when(command), refused('speech_begun'));
      assert.deepEqual(speaking.and(release('a')).when(command), refused('speech_begun'));
    }
  });

  test('[SL8] an imported list is taken whole, or not at all', () => {
    const list = (...speeches: readonly ReturnType<typeof draft>[]): ConferenceCommand => ({
      type: 'ImportSpeeches',
      people: [],
      speeches,
    });
    assert.deepEqual(order(three.and(list(draft('d', HQ), draft('e', LCA)))), ['a', 'b', 'c', 'd', 'e']);
    assert.deepEqual(three.when(list(draft('d', HQ), draft('e', NOWHERE))), refused('unknown_site'));
    assert.deepEqual(order(three.and(list(draft('d', HQ), draft('d', LCA)))), ['a', 'b', 'c', 'd'], 'once');
  });

  test('[SL10] a closed conference has no list to work on', () => {
    const closed = three.and({ type: 'EnterPhase', phase: 'closed', from: 'preparation' });
    assert.deepEqual(closed.when(add('d')), refused('phase_closed'));
  });
});

describe('answers to a list that is too long', () => {
  const cut = (minutes: number): ConferenceCommand => ({
    type: 'CutSpeeches',
    item: REPORT,
    allowanceMs: minutes * 60_000,
  });

  test('[SL9] so many minutes each, at most, for those who have not begun', () => {
    const begun = three.and(grant(LCA, 'x', { listed: 'a' }), edit('c', 0, { allowanceMs: 120_000 }));
    assert.deepEqual(told(begun.when(cut(3))), ['SpeechEdited b']);
    assert.deepEqual(begun.when(cut(0)), refused('invalid_duration'));
  });

  test('[SL9] some are deferred, all or none', () => {
    const drop = (...names: string[]): ConferenceCommand => ({
      type: 'DropSpeeches',
      speeches: names.map(speechId),
    });
    assert.deepEqual(told(three.when(drop('b', 'c'))), ['SpeechSettled b', 'SpeechSettled c']);
    assert.deepEqual(three.when(drop('b', 'z')), refused('unknown_speech'));
  });

  test('[SL11] whoever spoke last comes first again, unless they wait already', () => {
    const again: ConferenceCommand = { type: 'ReAddLastSpeaker', speech: speechId('again') };
    assert.deepEqual(three.when(again), refused('unknown_speech'));
    const over = three.and(grant(LCA, 'x', { listed: 'a' }), release('a'));
    assert.deepEqual(order(over.and(again)), ['a', 'again', 'b', 'c']);
    assert.equal(findSpeech(over.and(again).state.speeches, speechId('again'))?.site, LCA);
    assert.deepEqual(
      over.and(again).when({ type: 'ReAddLastSpeaker', speech: speechId('more') }),
      refused('already_waiting'),
    );
  });
});
