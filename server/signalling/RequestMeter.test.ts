import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RequestMeter } from './RequestMeter.ts';

function meterAt(start: number) {
  let now = start;
  const meter = new RequestMeter(() => now);
  const allowed = (requests: number) =>
    Array.from({ length: requests }, () => meter.allows()).filter(Boolean).length;
  const passes = (ms: number) => {
    now += ms;
  };
  return { meter, allowed, passes };
}

test('[WR3] sixty requests at once, and twenty a second', () => {
  const { allowed, passes } = meterAt(0);
  assert.equal(allowed(100), 60);
  passes(1000);
  assert.equal(allowed(100), 20);
  passes(50);
  assert.equal(allowed(100), 1);
  passes(3_600_000);
  assert.equal(allowed(100), 60, 'no more than that, however long it was quiet');
});

test('[WR3] one that counts for ten leaves fewer for the others', () => {
  const { meter, allowed, passes } = meterAt(0);
  const joins = Array.from({ length: 10 }, () => meter.allows(10)).filter(Boolean).length;
  assert.equal(joins, 6);
  assert.ok(!meter.allows());
  passes(450);
  assert.ok(!meter.allows(10));
  assert.equal(allowed(100), 9, 'one that is refused takes nothing');
});

test('[WR4] fifty breaches within ten seconds are too many', () => {
  const { meter, passes } = meterAt(0);
  const faults = (count: number) => Array.from({ length: count }, () => meter.fault()).indexOf(true);
  assert.equal(faults(49), -1);
  passes(10_001);
  assert.equal(faults(49), -1, 'the window begins anew');
  passes(5000);
  assert.equal(faults(1), 0);
});
