import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SimulatedCamera } from './simulation/SimulatedCamera.ts';
import { VideoStage } from './simulation/VideoStage.ts';

const OUT = [11, 12, 13] as const;
const [LOW, MIDDLE, HIGH] = OUT;
const ALL = [0, 1, 2];

const hanoi = () => new SimulatedCamera('HQ', [101, 102, 103]);
const laoCai = () => new SimulatedCamera('LCA', [201, 202, 203]);

/** A stage with this camera on air on all layers, long after anyone asked it for anything. */
function onAir(camera: SimulatedCamera): VideoStage {
  const stage = new VideoStage(OUT);
  stage.bus.take(camera);
  stage.frame(camera, ALL, { key: true });
  stage.play(2_000, [camera, ALL]);
  camera.keyFrameRequests = 0;
  return stage;
}

describe('key-frame requests of a take', () => {
  test('[PB6] a take of a source on standby, and a cold one, ask once; repeating them asks nothing', () => {
    for (const standby of [true, false]) {
      const [first, second] = [hanoi(), laoCai()];
      const stage = onAir(first);
      if (standby) {
        stage.bus.standby(second, 3);
        stage.frame(second, ALL, { key: true });
        stage.play(500, [first, ALL], [second, ALL]);
        second.keyFrameRequests = 0;
      }
      const before = stage.bus.keyFrameRequests;
      stage.bus.take(second);
      stage.play(120, [first, ALL], [second, standby ? ALL : []]);
      stage.bus.take(second);
      stage.frame(second, ALL, { key: true });
      stage.play(5_000, [second, ALL]);
      stage.bus.take(second);
      assert.deepEqual([first.keyFrameRequests, second.keyFrameRequests], [0, 1]);
      assert.equal(stage.bus.keyFrameRequests - before, 1);
    }
  });

  test('[PB6] viewers who ask while a take is under way get its key frame, and cost no further one', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = onAir(first);
    stage.bus.take(second);
    for (const ssrc of OUT) {
      stage.askForKeyFrame(ssrc);
    }
    stage.play(600, [first, ALL]);
    stage.frame(second, ALL, { key: true });
    stage.play(3_000, [second, ALL]);
    assert.deepEqual([first.keyFrameRequests, second.keyFrameRequests], [0, 1]);
  });

  test('[PB6] going back before the cut asks nothing', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = onAir(first);
    stage.bus.take(second);
    stage.bus.take(first);
    stage.play(3_000, [first, ALL]);
    assert.deepEqual([first.keyFrameRequests, second.keyFrameRequests], [0, 1]);
    assert.equal(second.attached, false);
  });

  test('[PB10] viewers who ask after a take has failed are served by the old source', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = onAir(first);
    stage.bus.take(second);
    stage.play(1_900, [first, ALL]);
    stage.askForKeyFrame(HIGH);
    assert.equal(first.keyFrameRequests, 0);
    stage.play(200, [first, ALL]);
    assert.equal(first.keyFrameRequests, 1);
  });

  test('[PB13] after a silence that mediasoup takes for the end, a take repeats the last packet before its key frame', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = onAir(first);
    stage.bus.take(null);
    stage.pass(1_400);
    const before = stage.sink.rtp.length;
    const last = OUT.map((ssrc) => stage.sink.video(ssrc).at(-1)?.bytes);
    stage.bus.take(second);
    assert.equal(stage.sink.rtp.length, before);
    stage.bus.take(null);
    stage.pass(100);
    stage.bus.take(second);
    assert.deepEqual(stage.sink.rtp.slice(before), last);
    for (const ssrc of OUT) {
      stage.askForKeyFrame(ssrc);
    }
    stage.frame(second, ALL, { key: true });
    stage.play(2_000, [second, ALL]);
    assert.equal(second.keyFrameRequests, 2);
  });

  test('[PB13] a key frame is never repeated', () => {
    const camera = hanoi();
    const stage = new VideoStage([LOW]);
    stage.bus.take(camera);
    stage.frame(camera, [0], { key: true });
    stage.bus.take(null);
    stage.pass(5_000);
    stage.bus.take(camera);
    assert.equal(stage.sink.rtp.length, 1);
  });
});

describe('key-frame requests of viewers', () => {
  test('[PB12] the first goes to the source on air at once; PLI and FIR both count, other streams do not', () => {
    const camera = hanoi();
    const stage = onAir(camera);
    stage.askForKeyFrame(999);
    assert.equal(camera.keyFrameRequests, 0);
    stage.askForKeyFrame(MIDDLE);
    assert.equal(camera.keyFrameRequests, 1);
    stage.frame(camera, ALL, { key: true });
    stage.play(1_000, [camera, ALL]);
    const fir = Buffer.from('84ce0004000000000000000000000000' + '01000000', 'hex');
    fir.writeUInt32BE(HIGH, 12);
    stage.bus.receiveRtcp(fir);
    assert.equal(camera.keyFrameRequests, 2);
  });

  test('[PB12] one that comes before the key frame of the last is served by that', () => {
    const camera = hanoi();
    const stage = onAir(camera);
    stage.askForKeyFrame(LOW);
    stage.play(600, [camera, ALL]);
    stage.askForKeyFrame(HIGH);
    stage.frame(camera, ALL, { key: true });
    stage.play(2_000, [camera, ALL]);
    assert.equal(camera.keyFrameRequests, 1);
  });

  test('[PB12] one that shows nothing for a second is asked for again', () => {
    const camera = hanoi();
    const stage = onAir(camera);
    stage.askForKeyFrame(LOW);
    stage.play(990, [camera, ALL]);
    assert.equal(camera.keyFrameRequests, 1);
    stage.play(66, [camera, ALL]);
    assert.equal(camera.keyFrameRequests, 2);
  });

  test('[PB12] in a storm of ten joins a second nobody waits longer for his key frame than 370 ms, and no two requests come within 320 ms', () => {
    const camera = hanoi();
    const stage = onAir(camera);
    const requestedAt: number[] = [];
    const joins: { readonly at: number; servedAt: number | null }[] = [];
    let keyFrameDueAt = Number.POSITIVE_INFINITY;
    for (let step = 0; step < 1_000; step += 1) {
      stage.pass(10, [camera]);
      if (step % 10 === 3) {
        joins.push({ at: stage.now, servedAt: null });
        stage.askForKeyFrame([LOW, MIDDLE, HIGH][step % 3] ?? LOW);
      }
      if (camera.keyFrameRequests > requestedAt.length) {
        requestedAt.push(stage.now);
        keyFrameDueAt = stage.now + 90;
      }
      if (stage.now >= keyFrameDueAt) {
        stage.frame(camera, ALL, { key: true });
        keyFrameDueAt = Number.POSITIVE_INFINITY;
        for (const join of joins) {
          join.servedAt ??= stage.now;
        }
      } else {
        stage.frame(camera, ALL);
      }
    }
    const gaps = requestedAt.slice(1).map((at, index) => at - (requestedAt[index] ?? 0));
    assert.ok(Math.min(...gaps) >= 320, `${Math.min(...gaps)} ms between two requests`);
    const served = joins.filter(({ at }) => at < stage.now - 500);
    const waits = served.map(({ at, servedAt }) => (servedAt ?? Number.POSITIVE_INFINITY) - at);
    // 320 ms between requests, 50 ms until the next tick, 90 ms for the key frame, less those 90 ms of the last one.
    assert.ok(Math.max(...waits) <= 320 + 50, `${Math.max(...waits)} ms until the key frame`);
    assert.ok(requestedAt.length <= 32, `${requestedAt.length} requests in 10 s`);
  });
});

describe('standby', () => {
  test('[PB15] attaches, asks for a key frame, and is ready when each promised layer has shown one', () => {
    const camera = laoCai();
    const stage = new VideoStage(OUT);
    stage.bus.standby(camera, 3);
    assert.deepEqual([camera.attached, camera.keyFrameRequests], [true, 1]);
    stage.frame(camera, [0, 1], { key: true });
    stage.play(99, [camera, [0, 1]]);
    assert.deepEqual(stage.reports, [['standby', 'LCA', false, 2]]);
    stage.frame(camera, [2], { key: true });
    stage.pass(50, [camera]);
    assert.deepEqual(stage.reports.at(-1), ['standby', 'LCA', true, 3]);
    assert.equal(stage.sink.rtp.length, 0);
    assert.equal(camera.keyFrameRequests, 1);
  });

  test('[PB15] after 2 s is ready with the layers that have come', () => {
    const camera = laoCai();
    const stage = new VideoStage(OUT);
    stage.bus.standby(camera, 3);
    stage.frame(camera, [0], { key: true });
    stage.play(1_940, [camera, [0]]);
    assert.deepEqual(stage.reports, [['standby', 'LCA', false, 1]]);
    stage.play(100, [camera, [0]]);
    assert.deepEqual(stage.reports.at(-1), ['standby', 'LCA', true, 1]);
  });

  test('[PB15] told again, it asks again only if more layers are promised', () => {
    const camera = laoCai();
    const stage = new VideoStage(OUT);
    stage.bus.standby(camera, 1);
    stage.bus.standby(camera, 1);
    assert.equal(camera.keyFrameRequests, 1);
    stage.bus.standby(camera, 3);
    assert.equal(camera.keyFrameRequests, 2);
  });

  test('[PB15] asks again for a layer that flows without a key frame, and is not ready until it shows one', () => {
    const camera = laoCai();
    const stage = new VideoStage(OUT);
    stage.bus.standby(camera, 1);
    stage.frame(camera, [0], { key: true });
    stage.play(2_100, [camera, ALL]);
    assert.deepEqual(stage.reports.at(-1), ['standby', 'LCA', false, 1]);
    assert.ok(camera.keyFrameRequests >= 3);
    stage.frame(camera, ALL, { key: true });
    stage.pass(50, [camera]);
    assert.deepEqual(stage.reports.at(-1), ['standby', 'LCA', true, 3]);
  });

  test('[PB15] a layer that was off must show a key frame again', () => {
    const camera = laoCai();
    const stage = new VideoStage(OUT);
    stage.bus.standby(camera, 3);
    stage.frame(camera, ALL, { key: true });
    stage.play(600, [camera, [0, 1]]);
    assert.deepEqual(stage.reports.at(-1), ['standby', 'LCA', false, 2]);
    stage.play(100, [camera, ALL]);
    assert.deepEqual(stage.reports.at(-1), ['standby', 'LCA', false, 2]);
    stage.frame(camera, [2], { key: true });
    stage.pass(50);
    assert.deepEqual(stage.reports.at(-1), ['standby', 'LCA', true, 3]);
  });

  test('[PB15] a source that falls silent is not ready any more', () => {
    const camera = laoCai();
    const stage = new VideoStage(OUT);
    stage.bus.standby(camera, 3);
    stage.frame(camera, ALL, { key: true });
    stage.pass(50);
    stage.pass(1_000);
    assert.deepEqual(stage.reports, [
      ['standby', 'LCA', true, 3],
      ['standby', 'LCA', false, 0],
    ]);
  });
});
