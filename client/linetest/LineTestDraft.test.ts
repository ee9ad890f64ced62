import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Conference, ConferenceCommand } from '../../domain/conference/conference.ts';
import { LCA, USSF } from '../../domain/testing/sampleConference.ts';
import { given } from '../../domain/testing/scenario.ts';
import { NO_ANSWER, type Answer } from '../connection/answer.ts';
import { keyPress } from '../testing/keyPress.ts';
import { pressLineTestKey } from './lineTestKey.ts';
import { LineTestDraft } from './LineTestDraft.ts';
import { lineTestBlock, mayTestLines, saveLineTest, type LineTestDesk } from './saveLineTest.ts';

const CHECKS = { camera: 'ok', microphone: 'ok', sound: 'ok', content: 'ok' } as const;
const tested = (number: number): ConferenceCommand => {
  const finding = { result: 'good', checks: CHECKS, problem: null, note: null } as const;
  return { type: 'RecordLineTest', site: LCA, number, ...finding };
};

/** A page whose requests are answered with `answer`. */
function deskOf(conference: Conference, answer: Answer<never> | { ok: true; data: unknown } = ACCEPTED) {
  const sent: object[] = [];
  const request = async (name: string, input: object) => {
    const { command: _, ...rest } = input as { readonly command: string };
    sent.push({ name, ...rest });
    return await Promise.resolve(answer as Answer<never>);
  };
  const desk: LineTestDesk = { conference, live: true, request };
  return { desk, sent };
}
const ACCEPTED = { ok: true, data: { version: 9 } } as const;

describe('a draft', () => {
  test('[LT3] asks what is wrong once something is, and takes it from the check that fails', () => {
    const draft = new LineTestDraft();
    assert.deepEqual([draft.faulty.value, draft.touched.value], [false, false]);
    draft.setCheck('sound', 'failed');
    assert.deepEqual([draft.faulty.value, draft.problem.value], [true, 'sound']);
    draft.setCheck('camera', 'failed');
    assert.equal(draft.problem.value, 'sound', 'what is named stays');
    draft.setCheck('sound', 'ok');
    assert.equal(draft.problem.value, 'camera');
    draft.setCheck('camera', 'ok');
    assert.deepEqual([draft.faulty.value, draft.problem.value], [false, null]);
    draft.chooseResult('okay');
    assert.equal(draft.faulty.value, true);
  });

  test('[LT3] keeps a problem that was chosen, whatever is checked after it', () => {
    const draft = new LineTestDraft();
    draft.chooseProblem('line');
    draft.setCheck('camera', 'failed');
    draft.setCheck('camera', 'untested');
    assert.equal(draft.problem.value, 'line');
  });

  test('[TX1] has its note as it will be stored, and none for spaces', () => {
    const draft = new LineTestDraft();
    draft.chooseResult('bad');
    draft.note.value = '  rè   to\u200b ';
    assert.equal(draft.commandFor(LCA)?.note, 'rè to');
    draft.note.value = '   ';
    assert.equal(draft.commandFor(LCA)?.note, null);
    draft.clear();
    assert.deepEqual([draft.commandFor(LCA), draft.touched.value], [null, false]);
  });

  test('is filled in by keys, of which it takes no others', () => {
    const draft = new LineTestDraft();
    const press = (key: string, part: Parameters<typeof keyPress>[1] = {}) =>
      pressLineTestKey(draft, keyPress(key, part));
    const resultOf = () => draft.result.value;
    assert.ok(press('b') && press('3') && press('3'));
    assert.deepEqual([draft.result.value, draft.checks.value.sound], ['bad', 'failed']);
    assert.ok(press('3'));
    assert.equal(draft.checks.value.sound, 'untested');
    assert.ok(press('O'));
    assert.equal(resultOf(), 'okay');
    assert.ok(press('a'));
    assert.deepEqual([draft.result.value, draft.checks.value], ['good', CHECKS]);
    for (const key of ['0', '5', 'x', 'Enter', 'Tab', '']) {
      assert.ok(!press(key), key);
    }
    assert.ok(
      !press('b', { ctrlKey: true }) && !press('b', { altKey: true }) && !press('b', { metaKey: true }),
    );
    assert.ok(press('g'));
    assert.equal(resultOf(), 'good');
    assert.ok(press('Process', { code: 'KeyO' }), 'an input method holds the letter back');
    assert.equal(resultOf(), 'okay');
  });
});

describe('saving', () => {
  test('sends the test under its number, and begins anew', async () => {
    const { desk, sent } = deskOf(given(tested(1)).state);
    const draft = new LineTestDraft();
    draft.follow(1);
    draft.allWell();
    assert.equal(await saveLineTest(draft, LCA, desk), null);
    const finding = { result: 'good', checks: CHECKS, problem: null, note: null };
    assert.deepEqual(sent, [{ name: 'lineTest.record', site: LCA, number: 2, ...finding }]);
    assert.equal(draft.touched.value, false);
  });

  test('[LT3] nothing is sent without a result, without the present state, or against the rules', async () => {
    const { desk, sent } = deskOf(given().state);
    const draft = new LineTestDraft();
    assert.equal(await saveLineTest(draft, LCA, desk), 'no_result');
    draft.chooseResult('bad');
    assert.equal(await saveLineTest(draft, LCA, desk), 'reason_needed');
    draft.chooseProblem('line');
    assert.equal(await saveLineTest(draft, LCA, { ...desk, live: false }), 'stale');
    assert.deepEqual(sent, []);
    assert.equal(draft.result.value, 'bad', 'what was filled in stays');
  });

  test('what the server does not take stays filled in', async () => {
    const { desk } = deskOf(given().state, NO_ANSWER);
    const draft = new LineTestDraft();
    draft.allWell();
    assert.equal(await saveLineTest(draft, LCA, desk), 'no_answer');
    assert.equal(draft.result.value, 'good');
  });

  test('[LT8] whoever writes while another test comes is told, and saves the own one after it', async () => {
    const { desk, sent } = deskOf(given(tested(1)).state);
    const draft = new LineTestDraft();
    draft.follow(0);
    draft.allWell();
    draft.note.value = 'lần hai';
    draft.follow(1);
    assert.equal(await saveLineTest(draft, LCA, desk), 'stale_version');
    assert.deepEqual(sent, []);
    assert.equal(await saveLineTest(draft, LCA, desk), null);
    assert.partialDeepStrictEqual(sent, [{ number: 2, note: 'lần hai' }]);
  });

  test('[LT5] [LT7] who may, and when', () => {
    assert.ok(mayTestLines(['technician']) && mayTestLines(['clerk']) && mayTestLines(['chair', 'operator']));
    assert.ok(!mayTestLines(['chair', 'admin']) && !mayTestLines(['site']));
    const open = deskOf(given(tested(1)).state).desk;
    assert.equal(lineTestBlock(LCA, open), null);
    assert.equal(lineTestBlock(USSF, { ...open, live: false }), 'stale');
    const closing: ConferenceCommand = { type: 'EnterPhase', phase: 'closed', from: 'preparation' };
    assert.equal(lineTestBlock(LCA, deskOf(given(closing).state).desk), 'phase_closed');
  });
});
