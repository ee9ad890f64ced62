import assert from 'node:assert/strict';
import test from 'node:test';
import { asId, type SpeechId } from '../../domain/ids.ts';
import { grant, prepare } from '../../domain/testing/commands.ts';
import {
  CHAIR_OF_GLI,
  CHAIR_OF_LCA,
  DEPUTY_OF_LCA,
  GLI,
  LCA,
} from '../../domain/testing/sampleConference.ts';
import { connect, given, START } from '../../domain/testing/scenario.ts';
import { deskIntentAction } from './keys/deskIntentAction.ts';
import { ACCEPTED, desk } from './testing/desk.ts';

const online = given(connect(LCA), connect(GLI));

test('an accepted command is told as done, under way it cannot be sent twice', async () => {
  const { model, sent, answer } = desk(online.state);
  const action = { type: 'grant', site: LCA, person: null } as const;
  const acting = model.press(action);
  assert.equal(model.actions.isPending(action), true);
  assert.equal(model.actions.outcome.value?.result, 'sent');
  await model.press(action);
  assert.equal(sent.length, 1);
  answer(ACCEPTED);
  await acting;
  assert.equal(model.actions.isPending(action), false);
  assert.deepEqual(model.actions.outcome.value, { action, at: START + 60_000, result: 'done' });
  assert.equal(sent[0]?.name, 'floor.grant');
  assert.match(String(sent[0]?.input['command']), /^[0-9a-f]{32}$/);
});

test('the server’s refusal is told with its code', async () => {
  const { model, answer } = desk(online.state);
  const acting = model.press({ type: 'grant', site: LCA, person: null });
  answer({ ok: false, code: 'floor_taken' });
  await acting;
  assert.deepEqual(model.actions.outcome.value?.result, { refused: 'floor_taken' });
});

test('[CN6] a blocked action is not sent, and its reason is told', async () => {
  const { model, link, sent } = desk(online.state);
  link.status.value = 'stale';
  await model.press({ type: 'grant', site: LCA, person: null });
  assert.deepEqual(model.actions.outcome.value?.result, { refused: 'stale' });
  assert.deepEqual(sent, []);
});

test('[CN8] the operator’s choice of a name wins over the suggestion and is forgotten once it is used', async () => {
  const { model, sent, answer } = desk(online.state);
  assert.equal(model.personFor(GLI), CHAIR_OF_GLI);
  await model.choosePerson(LCA, DEPUTY_OF_LCA);
  assert.deepEqual([model.personFor(LCA), sent.length], [DEPUTY_OF_LCA, 0]);
  const acting = model.press({ type: 'grant', site: LCA, person: model.personFor(LCA) });
  answer(ACCEPTED);
  await acting;
  assert.equal(sent[0]?.input['person'], DEPUTY_OF_LCA);
  assert.equal(model.personFor(LCA), null);
});

test('[CN8] a site on standby is told of another name at once', async () => {
  const { state } = online.and(prepare(LCA, 'speech-lca', CHAIR_OF_LCA));
  const { model, sent, answer } = desk(state);
  const choosing = model.choosePerson(LCA, DEPUTY_OF_LCA);
  answer(ACCEPTED);
  await choosing;
  assert.deepEqual([sent[0]?.name, sent[0]?.input['person']], ['floor.standby', DEPUTY_OF_LCA]);
});

test('[CN9] floor keys act on the selected site, and on none while another is half typed', () => {
  const { model } = desk(online.state);
  assert.equal(deskIntentAction('grant', model), 'nothing_selected');
  model.line.select(LCA);
  assert.deepEqual(deskIntentAction('grant', model), { type: 'grant', site: LCA, person: null });
  assert.deepEqual(deskIntentAction('clearStandby', model), { type: 'clearStandby', site: LCA });
  model.line.type('gl');
  assert.equal(deskIntentAction('grant', model), 'unfinished_typing');
  assert.equal(deskIntentAction('standby', model), 'unfinished_typing');
});

test('[CN9] ending needs a speech and no selection', () => {
  const idle = desk(online.state).model;
  assert.equal(deskIntentAction('endSpeech', idle), 'nothing_to_end');
  assert.equal(deskIntentAction('endResponse', idle), 'nothing_to_end');
  const speech = asId<SpeechId>('speech-lca');
  const { state } = online.and(grant(LCA, speech));
  const { model } = desk(state);
  model.line.type('half typed');
  assert.deepEqual(deskIntentAction('endSpeech', model), { type: 'endSpeech', speech });
  assert.deepEqual(deskIntentAction('closeAll', model), { type: 'closeAll' });
});
