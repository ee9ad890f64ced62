import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { serialDistance } from './serialNumbers.ts';
import { SimulatedCamera } from './simulation/SimulatedCamera.ts';
import { VideoStage } from './simulation/VideoStage.ts';

const OUT = [11, 12, 13] as const;
const [LOW, , HIGH] = OUT;
const ALL = [0, 1, 2];

const hanoi = () => new SimulatedCamera('HQ', [101, 102, 103]);

/** Source layers whose packets each output layer got last, lowest output first. */
function feeds(stage: VideoStage): (number | undefined)[] {
  return OUT.map((ssrc) => stage.sink.lastFrom(ssrc));
}

function onAir(camera: SimulatedCamera, layers: readonly number[]): VideoStage {
  const stage = new VideoStage(OUT);
  stage.bus.take(camera);
  stage.frame(camera, layers, { key: true });
  stage.play(300, [camera, layers]);
  return stage;
}

describe('layers that a source does not send', () => {
  test('[PB7] a source with one layer feeds every output layer, each with counters of its own', () => {
    const content = new SimulatedCamera('HQ', [101]);
    const stage = onAir(content, [0]);
    const outputs = OUT.map((ssrc) => stage.sink.video(ssrc));
    for (const output of outputs) {
      assert.deepEqual(
        output.map(({ frame, part }) => [frame, part]),
        outputs[0]?.map(({ frame, part }) => [frame, part]),
      );
      assert.equal(output[0]?.key, true);
    }
    assert.ok((outputs[0]?.length ?? 0) > 9);
  });

  test('[PB7] feeds upper output layers from the highest layer there is, until the real one shows a key frame', () => {
    const camera = hanoi();
    const stage = onAir(camera, [0, 1]);
    assert.deepEqual(feeds(stage), [101, 102, 102]);
    stage.play(200, [camera, ALL]);
    assert.deepEqual(feeds(stage), [101, 102, 102]);
    stage.frame(camera, ALL, { key: true });
    stage.play(200, [camera, ALL]);
    assert.deepEqual(feeds(stage), [101, 102, 103]);
    const high = stage.sink.video(HIGH);
    const first = high.findIndex(({ from }) => from === 103);
    assert.equal(high[first]?.key, true);
    assert.ok(high.slice(first).every(({ from }) => from === 103));
  });

  test('[PB7] asks for the key frame of a layer that was turned on and shows none for 700 ms', () => {
    const camera = hanoi();
    const stage = onAir(camera, [0]);
    stage.play(600, [camera, ALL]);
    assert.equal(camera.keyFrameRequests, 1);
    stage.play(200, [camera, ALL]);
    assert.equal(camera.keyFrameRequests, 2);
  });

  test('[PB8] leaves a layer that stops: asks at once when it is known, and goes to the highest that is left at its key frame', () => {
    const camera = hanoi();
    const stage = onAir(camera, ALL);
    stage.play(500, [camera, [0, 1]]);
    assert.equal(camera.keyFrameRequests, 1);
    stage.play(100, [camera, [0, 1]]);
    assert.equal(camera.keyFrameRequests, 2);
    assert.deepEqual(feeds(stage), [101, 102, 103]);
    stage.frame(camera, [0, 1], { key: true });
    assert.deepEqual(feeds(stage), [101, 102, 102]);
    stage.play(500, [camera, [0, 1]]);
    assert.equal(camera.keyFrameRequests, 2);
    stage.frame(camera, ALL, { key: true });
    assert.deepEqual(feeds(stage), [101, 102, 103]);
  });

  test('[PB8] does not take a lower layer while its own goes on', () => {
    const camera = hanoi();
    const stage = onAir(camera, ALL);
    stage.frame(camera, [0], { key: true });
    stage.play(300, [camera, ALL]);
    assert.deepEqual(feeds(stage), [101, 102, 103]);
  });

  test('[PB8] a source that falls silent altogether is asked for nothing', () => {
    const camera = hanoi();
    const stage = onAir(camera, ALL);
    stage.pass(10_000, [camera]);
    assert.equal(camera.keyFrameRequests, 1);
  });

  test('[PB8] feeds the lowest output layer from above when only upper layers are left', () => {
    const camera = hanoi();
    const stage = onAir(camera, ALL);
    stage.play(600, [camera, [1, 2]]);
    stage.frame(camera, [2], { key: true });
    assert.deepEqual(feeds(stage), [101, 102, 103]);
    stage.frame(camera, [1], { key: true });
    assert.deepEqual(feeds(stage), [102, 102, 103]);
  });
});

describe('a key frame that does not come', () => {
  test('[PB9] after 700 ms an output layer takes the key frame of any layer, and the bus asks again', () => {
    const [first, second] = [hanoi(), new SimulatedCamera('LCA', [201, 202, 203])];
    const stage = onAir(first, ALL);
    stage.bus.standby(second, 3);
    stage.play(100, [first, ALL], [second, ALL]);
    stage.bus.take(second);
    stage.frame(second, [0, 1], { key: true });
    stage.play(660, [first, ALL], [second, ALL]);
    assert.deepEqual(feeds(stage), [201, 202, 103]);
    assert.equal(second.keyFrameRequests, 2);
    stage.play(100, [first, ALL], [second, ALL]);
    assert.equal(second.keyFrameRequests, 3);
    stage.frame(second, [1], { key: true });
    assert.deepEqual(feeds(stage), [201, 202, 202]);
  });

  test('[PB10] after 2 s the take has failed: told once, the old picture stays, the bus goes on asking and cuts in the end', () => {
    const [first, second] = [hanoi(), new SimulatedCamera('LCA', [201, 202, 203])];
    const stage = onAir(first, ALL);
    stage.bus.take(second);
    stage.play(1_980, [first, ALL], [second, ALL]);
    assert.deepEqual(stage.reported('takeFailed'), []);
    stage.play(4_000, [first, ALL], [second, ALL]);
    assert.deepEqual(stage.reported('takeFailed'), [['takeFailed', 'LCA', 'no_key_frame']]);
    assert.deepEqual(feeds(stage), [101, 102, 103]);
    assert.ok(second.keyFrameRequests >= 7, `${second.keyFrameRequests} requests`);
    stage.frame(second, ALL, { key: true });
    assert.deepEqual(feeds(stage), [201, 202, 203]);
    assert.equal(stage.bus.onAir, 'LCA');
  });
});

describe('sender reports', () => {
  test('[PB14] come with the first packet and every 500 ms while packets flow, and count what went out', () => {
    const camera = hanoi();
    const stage = new VideoStage(OUT);
    stage.bus.take(camera);
    stage.pass(1_000);
    assert.deepEqual(stage.sink.reports(LOW), []);
    stage.frame(camera, ALL, { key: true, size: 100 });
    assert.equal(stage.sink.reports(LOW).length, 1);
    stage.frame(camera, ALL, { key: true, size: 100 });
    assert.equal(stage.sink.reports(LOW).length, 1);
    stage.play(990, [camera, ALL]);
    assert.equal(stage.sink.reports(LOW).length, 2);
    const last = stage.sink.reports(HIGH).at(-1);
    assert.ok(last);
    const counted = stage.sink.video(HIGH).slice(0, last.packets);
    assert.equal(
      counted.reduce((octets, { payload }) => octets + payload.length, 0),
      last.octets,
    );
    stage.pass(5_000);
    assert.ok(stage.sink.reports(LOW).length <= 4);
  });

  test('[PB14] give the same moment to frames that were captured together, whatever layer and source they came from', () => {
    const cameras = [hanoi(), new SimulatedCamera('LCA', [201, 202, 203])];
    const stage = new VideoStage(OUT);
    for (const camera of [...cameras, ...cameras]) {
      stage.bus.take(camera);
      stage.play(100, [camera, []]);
      stage.frame(camera, ALL, { key: true });
      stage.play(1_500, [camera, ALL]);
      const moments = OUT.map((ssrc) => {
        const frame = stage.sink.video(ssrc).at(-1);
        const report = stage.sink.reports(ssrc).at(-1);
        assert.ok(frame !== undefined && report !== undefined);
        return report.at + serialDistance(frame.timestamp, report.timestamp, 32) / 90;
      });
      for (const moment of moments) {
        assert.ok(Math.abs(moment - stage.now) < 1, `${moment - stage.now} ms off`);
      }
    }
  });
});
