import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LossWatch, receivedIn } from './LossWatch.ts';

function watch(t: { after: (end: () => void) => void }) {
  const loss = new LossWatch(async () => null);
  t.after(() => loss.close());
  return loss;
}

test('[CL21] the line is weak while more than one packet in twenty is lost', (t) => {
  const loss = watch(t);
  loss.take({ packets: 1_000, lost: 900 });
  assert.equal(loss.weak.value, false, 'what was lost before counts for nothing');
  loss.take({ packets: 1_900, lost: 940 });
  assert.equal(loss.weak.value, false);
  loss.take({ packets: 2_800, lost: 1_000 });
  assert.equal(loss.weak.value, true);
  loss.take({ packets: 3_700, lost: 1_000 });
  assert.equal(loss.weak.value, false);
});

test('[CL21] few packets, new transports and no transports tell nothing', (t) => {
  const loss = watch(t);
  loss.take({ packets: 0, lost: 0 });
  loss.take({ packets: 20, lost: 20 });
  assert.equal(loss.weak.value, false);
  loss.take({ packets: 1_000, lost: 500 });
  assert.equal(loss.weak.value, true);
  loss.take({ packets: 10, lost: 0 });
  assert.equal(loss.weak.value, false);
  loss.take(null);
  assert.equal(loss.weak.value, false);
});

test('[CL21] the streams of a transport are added up, without the server’s probes', () => {
  const stats = new Map<string, object>([
    ['a', { type: 'inbound-rtp', packetsReceived: 100, packetsLost: 3 }],
    ['b', { type: 'inbound-rtp', packetsReceived: 50, packetsLost: -1 }],
    ['probes', { type: 'inbound-rtp', mid: 'probator', packetsReceived: 1, packetsLost: 99 }],
    ['c', { type: 'transport', packetsReceived: 7 }],
  ]);
  assert.deepEqual(receivedIn(stats), { packets: 150, lost: 2 });
});
