import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DisplayClaim, DisplayCode } from '../../contract/displays.ts';
import { NO_ANSWER, type Answer } from '../connection/answer.ts';
import { siteLogin } from '../testing/siteLogin.ts';
import { Pairing } from './Pairing.ts';

type Claim = Answer<DisplayClaim>;
const pending: Claim = { ok: true, data: { status: 'pending' } };
const approved: Claim = { ok: true, data: { status: 'approved', login: siteLogin } };
const ended: Claim = { ok: false, code: 'not_found' };
const code = (digits: string): Answer<DisplayCode> => ({
  ok: true,
  data: { code: digits, secret: `secret of ${digits}`, expiresAt: 0 },
});

/** A screen whose questions get these answers, and what it asked and showed, in order. */
function screen(opens: readonly Answer<DisplayCode>[], claims: readonly Claim[], onWait = () => {}) {
  const seen: string[] = [];
  const [codes, answers] = [[...opens], [...claims]];
  const next = <T>(list: T[]): T => list.shift() ?? assert.fail('it asked once too often');
  const pairing = new Pairing({
    open: async () => next(codes),
    claim: async (secret) => {
      seen.push(secret);
      return next(answers);
    },
    wait: async (ms) => {
      seen.push(`${pairing.code.value ?? 'nothing'} ${pairing.problem.value?.code ?? 'well'} ${ms}`);
      onWait();
    },
  });
  return { pairing, seen };
}

test('[DP8] the screen shows its code and asks every two seconds, until it is let in', async () => {
  const { pairing, seen } = screen([code('111111')], [pending, approved]);
  await pairing.run();
  const round = ['111111 well 2000', 'secret of 111111'];
  assert.deepEqual(seen, [...round, ...round]);
});

test('[DP8] a code that has ended, or that a restarted server has forgotten, gives way to a new one', async () => {
  const { pairing, seen } = screen([code('111111'), code('222222')], [pending, ended, approved]);
  await pairing.run();
  assert.deepEqual(seen.slice(-2), ['222222 well 2000', 'secret of 222222']);
});

test('[DP8] while the line is down the code stays, and the screen says so', async () => {
  const { pairing, seen } = screen([code('111111')], [NO_ANSWER, pending, approved]);
  await pairing.run();
  assert.deepEqual(
    seen.filter((entry) => entry.startsWith('111111')),
    ['111111 well 2000', '111111 no_answer 2000', '111111 well 2000'],
  );
});

test('[DP8] where there is no code it tries again, when the server says so', async () => {
  const full: Answer<DisplayCode> = { ok: false, code: 'rate_limited', retryAfterMs: 42_000 };
  const { pairing, seen } = screen([NO_ANSWER, full, code('111111')], [approved]);
  await pairing.run();
  assert.deepEqual(seen.slice(0, 3), [
    'nothing no_answer 5000',
    'nothing rate_limited 42000',
    '111111 well 2000',
  ]);
});

test('[DP8] a page that has gone asks no more', async () => {
  const { pairing, seen } = screen([code('111111')], [], () => pairing.stop());
  await pairing.run();
  assert.deepEqual(seen, ['111111 well 2000']);
});
