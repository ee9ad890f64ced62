import assert from 'node:assert/strict';
import test from 'node:test';
import type { VisibleEvent } from '../../../contract/notifications.ts';
import { SYSTEM, type Actor } from '../../../domain/actor.ts';
import type { ConferenceEvent } from '../../../domain/conference/conference.ts';
import { asId, type AccountName } from '../../../domain/ids.ts';
import { grant, speechId } from '../../../domain/testing/commands.ts';
import { LCA, OPENING } from '../../../domain/testing/sampleConference.ts';
import { connect, given } from '../../../domain/testing/scenario.ts';
import { setLanguage } from '../../i18n/language.ts';
import { desk } from '../testing/desk.ts';
import { journalText } from './journalText.ts';
import { actorText } from '../../i18n/actorText.ts';

const LAN: Actor = { kind: 'staff', name: asId<AccountName>('lan') };
const happened = (event: ConferenceEvent, version: number, actor = LAN): VisibleEvent => ({
  ...event,
  version,
  actor,
  at: 1_000,
});
const { state } = given(connect(LCA), grant(LCA, 's1'));
const speech = speechId('s1');
const say = (event: ConferenceEvent) => journalText(happened(event, 1), state, 'UTC');

test('[CN20] what was done is said in the page’s language', () => {
  const granted: ConferenceEvent = { type: 'FloorGranted', data: { speech, site: LCA, person: null } };
  const entered: ConferenceEvent = { type: 'PhaseEntered', data: { phase: 'roll_call', from: 'line_test' } };
  setLanguage('vi');
  assert.equal(say(granted), 'mời LCA phát biểu');
  assert.equal(say(entered), 'chuyển sang giai đoạn Điểm danh');
  setLanguage('en');
  assert.equal(say(granted), 'gave LCA the floor');
  assert.equal(say({ type: 'AgendaItemActivated', data: { item: OPENING } }), 'went to the item “Opening”');
  assert.equal(
    say({ type: 'AllowanceSet', data: { speech, site: LCA, allowanceMs: 360_000 } }),
    'set the time of LCA: 6 min',
  );
  const checks = { camera: 'ok', microphone: 'failed', sound: 'ok', content: 'untested' } as const;
  const finding = { result: 'bad', checks, problem: 'microphone', note: null } as const;
  assert.equal(
    say({ type: 'LineTested', data: { site: LCA, number: 1, ...finding } }),
    'tested the line of LCA: bad',
  );
  setLanguage('vi');
});

test('[CN20] what only follows from something else, and who comes and goes, is left out', () => {
  const quiet: readonly ConferenceEvent[] = [
    { type: 'FloorReleased', data: { speech, site: LCA, reason: 'superseded' } },
    { type: 'SpeechHeld', data: { speech, site: LCA, cause: 'response', since: 0 } },
    { type: 'CallEnded', data: { site: LCA } },
  ];
  for (const event of quiet) {
    assert.equal(say(event), null, event.type);
  }
  assert.notEqual(say({ type: 'SpeechHeld', data: { speech, site: LCA, cause: 'lost', since: 0 } }), null);
});

test('[CN20] who did it is an account, a site or the server itself', () => {
  assert.equal(actorText(LAN), 'lan');
  assert.equal(actorText({ kind: 'site', site: LCA }), 'LCA');
  assert.equal(actorText(SYSTEM), 'Hệ thống');
});

test('[CN20] what has happened is asked for when the line comes up, what happens is added, nothing twice', async () => {
  const { model, sent, answer, tell, link } = desk(state);
  const stop = model.journal.start();
  assert.partialDeepStrictEqual(sent[0], { name: 'log.recent', input: { limit: 200 } });
  const events = [1, 2, 3].map((version) => happened({ type: 'ConferenceResumed', data: {} }, version));
  tell({ from: 2, to: 3, head: '', events: events.slice(2) });
  answer({ ok: true, data: events });
  await Promise.resolve();
  const versions = () => model.journal.entries.value.map(({ version }) => version);
  await Promise.resolve();
  assert.deepEqual(versions(), [3, 2, 1]);
  link.status.value = 'stale';
  link.status.value = 'live';
  assert.equal(sent.length, 2);
  stop();
  tell({ from: 3, to: 4, head: '', events: [happened({ type: 'ConferenceResumed', data: {} }, 4)] });
  assert.deepEqual(versions(), [3, 2, 1]);
});
