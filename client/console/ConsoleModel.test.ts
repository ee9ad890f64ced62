import assert from 'node:assert/strict';
import test from 'node:test';
import { signal } from '@preact/signals-core';
import type { Programme, SiteMedia } from '../../contract/notifications.ts';
import type { Role } from '../../domain/actor.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import { asId, type SessionId, type SiteId, type SpeechId } from '../../domain/ids.ts';
import { grant, prepare } from '../../domain/testing/commands.ts';
import {
  CHAIR_OF_GLI,
  CHAIR_OF_LCA,
  DEPUTY_OF_LCA,
  GLI,
  LCA,
} from '../../domain/testing/sampleConference.ts';
import { connect, given, START } from '../../domain/testing/scenario.ts';
import { NO_ANSWER, type Answer } from '../connection/answer.ts';
import type { SignallingStatus } from '../connection/Signalling.ts';
import type { Self } from '../state/LiveState.ts';
import { ConsoleModel } from './ConsoleModel.ts';
import { deskIntentAction } from './keys/deskIntentAction.ts';
import { nothingOnAir } from '../testing/nothingOnAir.ts';

type Sent = { readonly name: string; readonly input: Readonly<Record<string, unknown>> };

/** A model whose requests are answered by hand. */
function desk(conference: Conference, roles: readonly Role[] = ['operator']) {
  const sent: Sent[] = [];
  const answers: ((answer: Answer<never>) => void)[] = [];
  const now = { at: START + 60_000 };
  const link = {
    status: signal<SignallingStatus>('live'),
    conference: signal(conference),
    self: signal<Self | null>({ session: asId<SessionId>('s'), site: null, roles, name: 'lan' }),
    programme: signal<Programme>({ onAir: nothingOnAir, problems: [] }),
    siteMedia: signal<ReadonlyMap<SiteId, SiteMedia>>(new Map()),
    request: (name: string, input: object) => {
      sent.push({ name, input: { ...input } });
      return new Promise<Answer<never>>((resolve) => answers.push(resolve));
    },
    serverNow: () => now.at,
    offsetMs: signal(0),
    onEvents: () => () => {},
    sendFile: async () => await Promise.resolve(NO_ANSWER),
  };
  const model = new ConsoleModel(link);
  const answer = (reply: Answer<never> | { ok: true; data: { version: number } }) =>
    answers.shift()?.(reply as Answer<never>);
  return { link, model, sent, answer, now };
}

const online = given(connect(LCA), connect(GLI));
const accepted = { ok: true, data: { version: 9 } } as const;

test('an accepted command is told as done, under way it cannot be sent twice', async () => {
  const { model, sent, answer } = desk(online.state);
  const action = { type: 'grant', site: LCA, person: null } as const;
  const acting = model.press(action);
  assert.equal(model.actions.isPending(action), true);
  assert.equal(model.actions.outcome.value?.result, 'sent');
  await model.press(action);
  assert.equal(sent.length, 1);
  answer(accepted);
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
  answer(accepted);
  await acting;
  assert.equal(sent[0]?.input['person'], DEPUTY_OF_LCA);
  assert.equal(model.personFor(LCA), null);
});

test('[CN8] a site on standby is told of another name at once', async () => {
  const { state } = online.and(prepare(LCA, 'speech-lca', CHAIR_OF_LCA));
  const { model, sent, answer } = desk(state);
  const choosing = model.choosePerson(LCA, DEPUTY_OF_LCA);
  answer(accepted);
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
