import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { HoldCause, Speech } from '../../domain/speeches/speech.ts';
import { HOLD_CAUSES, SPEECH_KINDS } from '../../domain/speeches/speech.ts';
import { deadline } from '../../domain/speeches/timer.ts';
import { ServerClock } from '../connection/ServerClock.ts';
import { speechClock } from './speechClock.ts';

const START = Date.UTC(2024, 6, 18, 12, 30);
const MINUTE_MS = 60_000;
const WARN_MS = MINUTE_MS;
type Timed = Pick<Speech, 'kind' | 'timer' | 'holds'>;

/** A speech of five minutes that began at `START`. */
function speech(change: Partial<Timed> = {}): Timed {
  const timer = { allowanceMs: 5 * MINUTE_MS, spentMs: 0, runningSince: START };
  return { kind: 'planned', timer, holds: [], ...change };
}

const shownAt = (afterMs: number, timed = speech()) => speechClock(timed, WARN_MS, START + afterMs);
const standing = (spentMs: number, ...causes: HoldCause[]) =>
  speech({
    timer: { allowanceMs: 5 * MINUTE_MS, spentMs, runningSince: null },
    holds: causes.map((cause) => ({ cause, since: START })),
  });

describe('the time that is shown', () => {
  test('[TM1] counts down by whole seconds that have begun, and up from zero on', () => {
    const texts: readonly [afterMs: number, text: string][] = [
      [0, '5:00'],
      [1, '5:00'],
      [999, '5:00'],
      [1000, '4:59'],
      [4 * MINUTE_MS, '1:00'],
      [5 * MINUTE_MS - 1, '0:01'],
      [5 * MINUTE_MS, '+0:00'],
      [5 * MINUTE_MS + 999, '+0:00'],
      [5 * MINUTE_MS + 1000, '+0:01'],
      [66 * MINUTE_MS + 5000, '+61:05'],
    ];
    for (const [afterMs, text] of texts) {
      assert.equal(shownAt(afterMs).text, text, String(afterMs));
    }
  });

  test('[TM2] the stage changes with the figures: a minute before the end and at zero', () => {
    const stages: readonly [afterMs: number, stage: string, minutesLeft: number][] = [
      [0, 'running', 5],
      [4 * MINUTE_MS - 1, 'running', 2],
      [4 * MINUTE_MS, 'warning', 1],
      [5 * MINUTE_MS - 1, 'warning', 1],
      [5 * MINUTE_MS, 'overtime', 0],
      [50 * MINUTE_MS, 'overtime', 0],
    ];
    for (const [afterMs, stage, minutesLeft] of stages) {
      assert.partialDeepStrictEqual(shownAt(afterMs), { stage, minutesLeft }, String(afterMs));
    }
  });

  test('[TM3] one that stands shows the same for ever, and says why', () => {
    for (const cause of HOLD_CAUSES) {
      const timed = standing(2 * MINUTE_MS, cause);
      const now = shownAt(0, timed);
      assert.partialDeepStrictEqual(now, {
        text: '3:00',
        running: false,
        holdCause: cause,
        changesInMs: null,
      });
      assert.deepEqual(shownAt(3_600_000, timed), now);
    }
  });

  test('[TM3] of several reasons the lost line comes first, then the pause of all, the chair and the response', () => {
    const causes: HoldCause[] = ['operator', 'response', 'chair', 'conference', 'lost'];
    while (causes.length > 0) {
      const foremost = causes.at(-1);
      assert.equal(shownAt(0, standing(0, ...causes)).holdCause, foremost);
      causes.pop();
    }
    assert.equal(shownAt(0, standing(0)).holdCause, null);
  });

  test('[TM4] the chair’s own word has no limit: it counts up and never warns', () => {
    const chair = speech({ kind: 'chair' });
    assert.partialDeepStrictEqual(shownAt(0, chair), { stage: 'untimed', text: '0:00', fraction: 0 });
    assert.partialDeepStrictEqual(shownAt(61_000, chair), { stage: 'untimed', text: '1:01', minutesLeft: 0 });
    assert.partialDeepStrictEqual(shownAt(3_600_000, chair), { stage: 'untimed', text: '60:00' });
  });

  test('[TM1] nothing changes before the moment that is foretold, and something does at it', () => {
    const look = ({ text, stage, minutesLeft }: ReturnType<typeof speechClock>) => ({
      text,
      stage,
      minutesLeft,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...SPEECH_KINDS),
        fc.nat(12 * MINUTE_MS),
        fc.nat(3 * MINUTE_MS),
        fc.nat(998),
        (kind, afterMs, warnMs, withinMs) => {
          const timed = speech({ kind });
          const at = START + afterMs;
          const now = speechClock(timed, warnMs, at);
          const next = now.changesInMs;
          assert.ok(next !== null && next > 0 && next <= 1000);
          const before = speechClock(timed, warnMs, at + Math.min(withinMs, next - 1));
          assert.deepEqual(look(before), look(now));
          assert.notDeepEqual(look(speechClock(timed, warnMs, at + next)), look(now));
        },
      ),
    );
  });

  test('[TM1] the share of the allowance grows from nothing to all', () => {
    assert.equal(shownAt(0).fraction, 0);
    assert.equal(shownAt(150_000).fraction, 0.5);
    assert.equal(shownAt(9 * MINUTE_MS).fraction, 1);
  });
});

describe('on several screens', () => {
  /** A page's clock, wrong by `skewMs`, after it has measured the server's over lines with these delays (ms, one way). */
  type Page = { readonly skewMs: number; readonly legs: readonly { up: number; down: number }[] };

  const page: fc.Arbitrary<Page> = fc.record({
    skewMs: fc.integer({ min: -600_000, max: 600_000 }),
    legs: fc.array(fc.record({ up: fc.nat(95), down: fc.nat(95) }), { minLength: 1, maxLength: 6 }),
  });

  /** Answers what the page takes for the server's time at the true moment `at`. */
  function clockOf({ skewMs, legs }: Page): (at: number) => number {
    let truth = START - 10_000;
    const clock = new ServerClock(() => truth + skewMs);
    for (const { up, down } of legs) {
      const sentAt = clock.localNow();
      truth += up;
      const serverTime = truth;
      truth += down;
      clock.measure(sentAt, serverTime, clock.localNow());
    }
    return (at) => {
      truth = at;
      return clock.serverNow();
    };
  }

  test('[TM5] whose clocks are wrong by minutes, the deadline is at the same moment within 200 ms', () => {
    const end = deadline(speech().timer);
    assert.ok(end !== null);
    fc.assert(
      fc.property(page, page, fc.nat(10 * MINUTE_MS), (one, other, afterMs) => {
        const at = START + afterMs;
        // How far each page thinks that the deadline is away.
        const [a, b] = [end - clockOf(one)(at), end - clockOf(other)(at)];
        assert.ok(Math.abs(a - b) < 200, `${a} and ${b}`);
      }),
    );
  });

  test('[TM5] the same second is shown, but for the 200 ms around its beginning', () => {
    fc.assert(
      fc.property(
        page,
        page,
        fc.nat(600),
        fc.integer({ min: 100, max: 900 }),
        (one, other, second, withinMs) => {
          const at = START + second * 1000 + withinMs;
          const [a, b] = [one, other].map((screen) => speechClock(speech(), WARN_MS, clockOf(screen)(at)));
          assert.deepEqual([a?.text, a?.stage], [b?.text, b?.stage]);
        },
      ),
    );
  });
});
