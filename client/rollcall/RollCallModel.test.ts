import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { signal } from '@preact/signals-core';
import type { Programme } from '../../contract/notifications.ts';
import type { Role } from '../../domain/actor.ts';
import { asId, type SessionId } from '../../domain/ids.ts';
import { call, INTERRUPT, mark, OPEN, RUN } from '../../domain/testing/rollCallWorld.ts';
import { GLI, LCA, USSF } from '../../domain/testing/sampleConference.ts';
import { given, type Scenario } from '../../domain/testing/scenario.ts';
import type { Answer } from '../connection/answer.ts';
import type { SignallingStatus } from '../connection/SignallingStatus.ts';
import type { Self } from '../state/LiveState.ts';
import { nothingOnAir } from '../testing/nothingOnAir.ts';
import { RollCallModel } from './RollCallModel.ts';

type Sent = { readonly name: string; readonly input: Readonly<Record<string, unknown>> };

/** A model whose requests are all accepted, a while after the last call. */
function desk(scenario: Scenario, roles: readonly Role[] = ['clerk']) {
  const sent: Sent[] = [];
  const link = {
    status: signal<SignallingStatus>('live'),
    conference: signal(scenario.state),
    programme: signal<Programme>({ onAir: nothingOnAir, problems: [] }),
    self: signal<Self | null>({ session: asId<SessionId>('s'), site: null, roles, name: 'lan' }),
    request: (name: string, input: object) => {
      const { command: _, ...rest } = input as { command: unknown };
      sent.push({ name, input: rest });
      return Promise.resolve({ ok: true, data: { version: 1 } } as unknown as Answer<never>);
    },
    serverNow: () => (scenario.state.rollCall.calling?.at ?? 0) + 1000,
  };
  return { link, model: new RollCallModel(link), sent };
}

const running = given(OPEN, RUN);
const marked = { number: 1, mark: 'present_online', reason: null, correction: null };

describe('starting', () => {
  test('[RP1] before the first count the same key opens it', async () => {
    const { model, sent, link } = desk(given());
    const starting = model.startOrResume();
    link.conference.value = given(OPEN).state;
    await starting;
    assert.deepEqual(sent, [
      { name: 'rollCall.open', input: { number: 1 } },
      { name: 'rollCall.run', input: {} },
    ]);
  });

  test('[RP1] an interrupted run goes on', async () => {
    const { model, sent } = desk(running.and(INTERRUPT));
    await model.startOrResume();
    assert.deepEqual(sent, [{ name: 'rollCall.run', input: {} }]);
  });

  test('[RP1] what the rules would refuse, the account may not, or a stale page asks is not sent', async () => {
    const clerk = desk(running);
    await clerk.model.startOrResume();
    assert.deepEqual(clerk.model.sender.outcome.value?.result, { refused: 'holds_already' });
    clerk.link.status.value = 'stale';
    await clerk.model.mark('present_online');
    assert.deepEqual(clerk.model.sender.outcome.value?.result, { refused: 'stale' });
    const technician = desk(running, ['technician']);
    await technician.model.mark('present_online');
    assert.deepEqual(technician.model.sender.outcome.value?.result, { refused: 'forbidden' });
    assert.deepEqual([...clerk.sent, ...technician.sent], []);
  });
});

describe('marking', () => {
  test('[RP2] acts on the called site, and on the selected one where there is one', async () => {
    const { model, sent } = desk(running);
    await model.mark('present_online');
    model.list.select(GLI);
    await model.mark('present_online');
    assert.equal(model.list.selected.value, null, 'the keys are about the called site again');
    assert.deepEqual(
      sent.map(({ input }) => input),
      [
        { ...marked, site: LCA },
        { ...marked, site: GLI },
      ],
    );
  });

  test('[RP2] without either nothing is sent', async () => {
    const { model, sent } = desk(given(OPEN));
    await model.mark('present_online');
    await model.skip();
    await model.call();
    assert.deepEqual(model.sender.outcome.value?.result, { refused: 'nothing_selected' });
    assert.deepEqual(sent, []);
  });

  test('[RP2] [RC3] absence asks for its reason first, and is not sent without', async () => {
    const { model, sent } = desk(running);
    await model.mark('absent');
    const question = model.question.value;
    assert.ok(question);
    assert.deepEqual([question.site, question.needsReason, question.needsCorrection], [LCA, true, false]);
    assert.equal(model.answer(question, null, null), false);
    assert.equal(model.question.value, question);
    assert.equal(model.answer(question, 'mất điện', null), true);
    assert.equal(model.question.value, null);
    assert.deepEqual(sent[0]?.input, { ...marked, site: LCA, mark: 'absent', reason: 'mất điện' });
  });

  test('[RP4] a second press that comes right after a call is not taken for the next site’s answer', async () => {
    const { model, sent, link } = desk(running);
    link.serverNow = () => (link.conference.value.rollCall.calling?.at ?? 0) + 299;
    await new RollCallModel(link).mark('present_online');
    assert.deepEqual(sent, []);
    link.serverNow = () => (link.conference.value.rollCall.calling?.at ?? 0) + 300;
    await new RollCallModel(link).mark('present_online');
    assert.equal(sent.length, 1);
    assert.equal(model.target, LCA);
  });
});

describe('earlier counts', () => {
  const second = running.and(mark(LCA), { type: 'OpenCount', number: 2 }, RUN);

  test('[RC5] [RP2] are shown, and only corrected', async () => {
    const { model, sent } = desk(second);
    assert.equal(model.corrects.value, false);
    model.moveCount(-1);
    assert.deepEqual([model.count.value?.number, model.corrects.value, model.target], [1, true, null]);
    assert.equal(model.rows.value[0]?.mark, 'present_online');
    model.list.select(GLI);
    await model.mark('present_in_hall');
    const question = model.question.value;
    assert.ok(question);
    assert.equal(model.answer(question, null, null), false);
    assert.equal(model.answer(question, null, 'nghe nhầm'), true);
    assert.deepEqual(sent[0]?.input, {
      ...marked,
      site: GLI,
      mark: 'present_in_hall',
      correction: 'nghe nhầm',
    });
  });

  test('the arrow keys end at the first and the last', () => {
    const { model } = desk(second);
    model.moveCount(1);
    assert.equal(model.count.value?.number, 2);
    model.moveCount(-1);
    model.moveCount(-1);
    assert.equal(model.count.value?.number, 1);
  });

  test('who looks at the latest count looks at the new one when it is opened', () => {
    const { model, link } = desk(running);
    model.showCount(1);
    link.conference.value = second.state;
    assert.equal(model.count.value?.number, 2);
  });
});

describe('beside the marks', () => {
  test('[RC11] undo names the latest step', async () => {
    const { model, sent } = desk(running.and(mark(LCA)));
    await model.undo();
    assert.deepEqual(sent, [{ name: 'rollCall.undo', input: { site: LCA } }]);
    const removed = desk(running.and(mark(LCA), mark(GLI), { type: 'RemoveSite', site: GLI, reason: 'bão' }));
    assert.equal(removed.model.undoable, LCA);
    const fresh = desk(running);
    await fresh.model.undo();
    assert.deepEqual(fresh.model.sender.outcome.value?.result, { refused: 'nothing_to_undo' });
  });

  test('[RC9] calling is about the selected site, and leaves it', async () => {
    const { model, sent } = desk(running);
    model.list.select(USSF);
    await model.call();
    assert.deepEqual(sent, [{ name: 'rollCall.call', input: { site: USSF } }]);
    assert.equal(model.list.selected.value, null);
  });

  test('how many are left is said of the latest count, whichever is shown', () => {
    const { model } = desk(given(OPEN, mark(LCA), { type: 'OpenCount', number: 2 }));
    model.showCount(1);
    assert.equal(model.left.value, 3);
    assert.equal(model.result.value.notCalled.length, 2);
  });

  test('the next site is the one that the run calls after this one', () => {
    assert.equal(desk(running).model.next.value, GLI);
    assert.equal(desk(running.and(call(USSF))).model.next.value, LCA);
    assert.equal(desk(running.and(mark(LCA), mark(GLI))).model.next.value, null);
    assert.equal(desk(given(OPEN)).model.next.value, LCA);
  });
});
