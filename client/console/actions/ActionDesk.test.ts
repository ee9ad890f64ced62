import assert from 'node:assert/strict';
import test from 'node:test';
import { speechId, grant, prepare } from '../../../domain/testing/commands.ts';
import { GLI, LCA, OPENING } from '../../../domain/testing/sampleConference.ts';
import { connect, given } from '../../../domain/testing/scenario.ts';
import { ACCEPTED, desk } from '../testing/desk.ts';
import { INSIST_MS } from './insisted.ts';

const unready = given(connect(LCA), connect(GLI), prepare(LCA, 's1'), prepare(GLI, 's2'));
const give = { type: 'grant', site: LCA, person: null } as const;

test('[CN15] a site that has not said READY is given the floor by a second press', () => {
  const { model, sent, clock } = desk(unready.state);
  void model.press(give);
  assert.deepEqual(model.actions.outcome.value?.result, { refused: 'not_ready' });
  assert.deepEqual(sent, []);
  clock.at += INSIST_MS;
  void model.press(give);
  assert.partialDeepStrictEqual(sent[0], { name: 'floor.grant', input: { site: LCA, unready: true } });
});

test('[CN15] the second press must be for the same site, and soon', () => {
  const { model, sent, clock } = desk(unready.state);
  void model.press(give);
  void model.press({ ...give, site: GLI });
  assert.deepEqual(sent, [], 'another site has to say READY as well');
  void model.press(give);
  clock.at += INSIST_MS + 1;
  void model.press(give);
  assert.deepEqual(sent, [], 'what was refused a while ago is looked at again');
});

test('[CN15] another thing in between takes the insistence away', () => {
  const { model, sent } = desk(unready.state);
  void model.press(give);
  void model.press({ type: 'undo', at: 0 });
  void model.press(give);
  assert.deepEqual(sent, []);
});

test('[CN16] what ends or stops the session, or throws something away, asks first', async () => {
  const { model, sent, answer } = desk(given().state);
  const asking = [
    { type: 'enterPhase', phase: 'closed' },
    { type: 'enterPhase', phase: 'in_session' },
    { type: 'pause', cause: 'stopped' },
    { type: 'removeItem', item: OPENING, expectedVersion: 0 },
  ] as const;
  for (const action of asking) {
    await model.press(action);
    assert.deepEqual(model.actions.asked.value, action);
    await model.actions.answer(false);
    assert.equal(model.actions.asked.value, null);
  }
  assert.equal(sent.length, 0);
  await model.press({ type: 'pause', cause: 'stopped' });
  const acting = model.actions.answer(true);
  answer(ACCEPTED);
  await acting;
  assert.equal(sent[0]?.name, 'phase.pause');
});

test('[CN16] a break asks while somebody speaks, and reopening always does', async () => {
  const speaking = desk(given(connect(LCA), grant(LCA, 's1')).state);
  const pause = { type: 'pause', cause: 'break' } as const;
  await speaking.model.press(pause);
  assert.deepEqual(speaking.model.actions.asked.value, pause);

  const closed = desk(given({ type: 'EnterPhase', phase: 'closed', from: 'preparation' }).state);
  await closed.model.press({ type: 'reopen' });
  assert.deepEqual(closed.model.actions.asked.value, { type: 'reopen' });
  assert.deepEqual([...speaking.sent, ...closed.sent], []);
});

test('[CN16] the next phase, a break without a speaker and closing all microphones do not ask', () => {
  const quiet = desk(given(connect(LCA)).state);
  void quiet.model.press({ type: 'enterPhase', phase: 'line_test' });
  void quiet.model.press({ type: 'pause', cause: 'break' });
  const speaking = desk(given(connect(LCA), grant(LCA, 's1')).state);
  void speaking.model.press({ type: 'closeAll' });
  assert.deepEqual(
    [...quiet.sent, ...speaking.sent].map(({ name }) => name),
    ['phase.enter', 'phase.pause', 'floor.closeAll'],
  );
});

test('[CN16] what the rules refuse is told and not asked about', async () => {
  const { model } = desk(given({ type: 'ActivateAgendaItem', item: OPENING, from: null }).state);
  await model.press({ type: 'removeItem', item: OPENING, expectedVersion: 0 });
  assert.equal(model.actions.asked.value, null);
  assert.deepEqual(model.actions.outcome.value?.result, { refused: 'agenda_item_in_use' });
});

test('[CN21] what is saved answers null, and why where it is not', async () => {
  const { model, answer } = desk(given().state);
  const edit = { type: 'editItem', item: OPENING, expectedVersion: 0 } as const;
  assert.equal(await model.actions.save({ ...edit, change: {} }), null, 'nothing to save');
  const saving = model.actions.save({ ...edit, change: { plannedMinutes: 20 } });
  answer({ ok: false, code: 'stale_version' });
  assert.equal(await saving, 'stale_version');
  const again = model.actions.save({ ...edit, change: { plannedMinutes: 20 } });
  answer(ACCEPTED);
  assert.equal(await again, null);
  assert.equal(
    await model.actions.save({ ...edit, expectedVersion: 7, change: { plannedMinutes: 20 } }),
    'stale_version',
  );
});

test('an undo is locked when its time is over', () => {
  const { model, clock } = desk(given(connect(LCA), grant(LCA, 's1')).state);
  const at = model.link.conference.value.floor.lastStep?.at ?? 0;
  clock.at = at + 10_000;
  assert.equal(model.actions.blockOf({ type: 'undo', at }), null);
  clock.at += 1;
  assert.equal(model.actions.blockOf({ type: 'undo', at }), 'nothing_to_undo');
  assert.equal(model.actions.blockOf({ type: 'hold', speech: speechId('s1') }), null);
});
