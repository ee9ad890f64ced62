import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import { asId, type DisplayId } from '../../domain/ids.ts';
import { TestClock } from '../testing/TestClock.ts';
import { PairingDesk } from './PairingDesk.ts';

const MINUTE_MS = 60_000;
const hall = asId<DisplayId>('hall');
const other = asId<DisplayId>('other');

function given() {
  const clock = new TestClock();
  const desk = new PairingDesk(clock.now);
  const open = () => {
    const code = desk.open();
    assert.ok(code !== undefined);
    return code;
  };
  return { clock, desk, open };
}

describe('a pairing code', () => {
  test('[DP1] has six digits and a secret of its own that says nothing of it', () => {
    const { clock, open } = given();
    const codes = Array.from({ length: 50 }, open);
    for (const { code, secret, expiresAt } of codes) {
      assert.match(code, /^\d{6}$/);
      assert.equal(Buffer.from(secret, 'base64url').length, 32);
      assert.ok(!secret.includes(code));
      assert.equal(expiresAt, clock.now() + 10 * MINUTE_MS);
    }
    assert.equal(new Set(codes.map(({ code }) => code)).size, codes.length);
    assert.equal(new Set(codes.map(({ secret }) => secret)).size, codes.length);
  });

  test('[DP2] is approved once', () => {
    const { desk, open } = given();
    const { code, secret } = open();
    assert.ok(desk.waits(code));
    assert.ok(desk.approve(code, hall));
    assert.ok(!desk.waits(code));
    assert.ok(!desk.approve(code, other));
    assert.equal(desk.claim(secret), hall);
  });

  test('[DP2] that nobody shows is not approved', () => {
    const { desk, open } = given();
    const { code } = open();
    const wrong = code === '000000' ? '000001' : '000000';
    assert.ok(!desk.waits(wrong));
    assert.ok(!desk.approve(wrong, hall));
  });

  test('[DP3] is claimed with its secret alone, as often as it takes', () => {
    const { desk, open } = given();
    const [mine, theirs] = [open(), open()];
    assert.equal(desk.claim(mine.secret), null);
    desk.approve(mine.code, hall);
    assert.equal(desk.claim(mine.secret), hall);
    assert.equal(desk.claim(mine.secret), hall);
    assert.equal(desk.claim(theirs.secret), null);
    assert.equal(desk.claim(mine.code), undefined);
    assert.equal(desk.claim(''), undefined);
  });

  test('[DP1] [DP3] ends after ten minutes, approved or not', () => {
    const { clock, desk, open } = given();
    const [waiting, approved] = [open(), open()];
    clock.move(10 * MINUTE_MS - 1);
    assert.ok(desk.approve(approved.code, hall));
    clock.move(1);
    assert.ok(!desk.approve(waiting.code, other));
    assert.equal(desk.claim(waiting.secret), undefined);
    assert.equal(desk.claim(approved.secret), undefined);
  });

  test('[DP4] a hundred are open at most, and the next one when one has ended', () => {
    const { clock, desk, open } = given();
    Array.from({ length: 100 }, open);
    assert.equal(desk.open(), undefined);
    clock.move(10 * MINUTE_MS);
    assert.ok(desk.open());
  });
});

test('[DP2] [DP3] whatever happens, a secret leads to the display that its own code was approved as', () => {
  const step = fc.oneof(
    fc.record({ type: fc.constant('open' as const) }),
    fc.record({ type: fc.constant('approve' as const), nth: fc.nat(20) }),
    fc.record({ type: fc.constant('wait' as const), ms: fc.nat(6 * MINUTE_MS) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { clock, desk, open } = given();
      const codes: { code: string; secret: string; expiresAt: number; display: DisplayId | null }[] = [];
      for (const [index, action] of steps.entries()) {
        const known = codes[action.type === 'approve' ? action.nth : 0];
        if (action.type === 'open') {
          codes.push({ ...open(), display: null });
        } else if (action.type === 'wait') {
          clock.move(action.ms);
        } else if (known !== undefined && desk.approve(known.code, asId<DisplayId>(`display-${index}`))) {
          // A code that has ended may have been given again.
          const holder = codes.findLast(({ code }) => code === known.code) ?? known;
          assert.equal(holder.display, null);
          holder.display = asId<DisplayId>(`display-${index}`);
        }
        for (const { secret, expiresAt, display } of codes) {
          assert.equal(desk.claim(secret), expiresAt > clock.now() ? display : undefined);
        }
      }
    }),
  );
});
