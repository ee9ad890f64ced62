import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import type { RequestInput, RequestName, RequestOutput } from '../../contract/requests.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { Answer } from '../connection/answer.ts';
import { ask, prepare, requestId } from '../../domain/testing/commands.ts';
import { LCA } from '../../domain/testing/sampleConference.ts';
import { connect, given } from '../../domain/testing/scenario.ts';
import { SiteFloor } from './SiteFloor.ts';

const quiet = given(connect(LCA));

function setUp(state: Conference) {
  const sent: object[] = [];
  const released: (() => void)[] = [];
  const requests = {
    request: async <N extends RequestName>(
      name: N,
      input: RequestInput<N>,
    ): Promise<Answer<RequestOutput<N>>> => {
      const { command: _, ...rest } = input as RequestInput<N> & { command: string };
      sent.push({ name, ...rest });
      await new Promise<void>((resolve) => void released.push(resolve));
      return { ok: false, code: 'no_answer' };
    },
  };
  const conference = signal(state);
  const site = signal<SiteId | null>(LCA);
  const floor = new SiteFloor({ requests, conference, site, serverNow: () => 5_000_000 });
  return { floor, sent, site, conference, release: () => released.splice(0).forEach((go) => go()) };
}

test('[SP10] it asks for what was pressed and takes back the entry that is meant', async () => {
  const { floor, sent, conference, release } = setUp(quiet.state);
  const asking = floor.ask('procedural');
  release();
  await asking;
  assert.partialDeepStrictEqual(sent, [{ name: 'floor.request', kind: 'procedural' }]);
  conference.value = quiet.and(ask(LCA, 'l1'), ask(LCA, 'l2', 'procedural')).state;
  assert.equal(floor.wishes.value.waiting.length, 2);
  const taking = floor.takeBack(requestId('l2'));
  release();
  await taking;
  assert.deepEqual(sent[1], { name: 'floor.withdraw', request: 'l2' });
});

test('[SP10] two presses are one wish: the second waits for the answer to the first', async () => {
  const { floor, sent, release } = setUp(quiet.state);
  const first = floor.ask('ad_hoc');
  assert.equal(floor.asking.value, true);
  assert.equal(await floor.ask('ad_hoc'), null);
  release();
  assert.deepEqual(await first, { ok: false, code: 'no_answer' });
  assert.equal(floor.asking.value, false);
  assert.equal(sent.length, 1);
});

test('[SP12] it answers for the speech that it is prepared for, with the check, and nothing without one', async () => {
  const { floor, sent, conference, release } = setUp(quiet.state);
  assert.equal(await floor.answer(true, 'good'), null);
  conference.value = quiet.and(prepare(LCA, 's1')).state;
  const answering = floor.answer(true, 'quiet');
  release();
  await answering;
  assert.deepEqual(sent, [{ name: 'floor.ready', speech: 's1', ready: true, microphone: 'quiet' }]);
});

test('before the first welcome there is nothing to wait for and nothing to ask', () => {
  const { floor, site } = setUp(quiet.state);
  site.value = null;
  assert.deepEqual(floor.wishes.value.offers, []);
  assert.equal(floor.turn.value.preparing, null);
});
