import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { serialDistance } from './serialNumbers.ts';
import { SimulatedCamera } from './simulation/SimulatedCamera.ts';
import { VideoStage } from './simulation/VideoStage.ts';

const OUT = [11, 12, 13] as const;
const [LOW, MIDDLE, HIGH] = OUT;
const ALL = [0, 1, 2];

const hanoi = () => new SimulatedCamera('HQ', [101, 102, 103]);
const laoCai = () => new SimulatedCamera('LCA', [201, 202, 203]);

/** A stage with this camera on air on all layers. */
function onAir(camera: SimulatedCamera): VideoStage {
  const stage = new VideoStage(OUT);
  stage.bus.take(camera);
  stage.frame(camera, ALL, { key: true });
  stage.play(300, [camera, ALL]);
  return stage;
}

describe('a cut', () => {
  test('[PB4] comes with the first packet of a key frame, on each output layer by itself; until then the old source goes on', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = onAir(first);
    stage.bus.standby(second, 3);
    stage.frame(second, ALL, { key: true });
    stage.bus.take(second);
    const before = stage.sink.rtp.length;

    stage.frame(second, ALL);
    stage.frame(first, ALL);
    stage.frame(second, [0], { key: true, packets: 2 });
    stage.frame(first, ALL);
    stage.frame(second, [1, 2], { key: true });
    stage.frame(first, ALL);
    stage.frame(second, ALL);

    const sent = (ssrc: number) => stage.sink.video(ssrc).filter(({ index }) => index >= before);
    assert.deepEqual(
      sent(LOW).map(({ from, key, part }) => [from, key, part]),
      [
        [101, false, 0],
        [201, true, 0],
        [201, false, 1],
        [201, false, 0],
      ],
    );
    for (const [output, old, fresh] of [
      [MIDDLE, 102, 202],
      [HIGH, 103, 203],
    ] as const) {
      assert.deepEqual(
        sent(output).map(({ from, key }) => [from, key]),
        [
          [old, false],
          [old, false],
          [fresh, true],
          [fresh, false],
        ],
      );
    }
  });

  test('[PB1] [PB3] goes on by one in sequence number, picture id and TL0PICIDX, also where all of them wrap', () => {
    const start = { sequence: 65_530, timestamp: 2 ** 32 - 20_000, pictureId: 32_764, tl0PictureIndex: 252 };
    const first = new SimulatedCamera('HQ', [101], [start]);
    const second = new SimulatedCamera('LCA', [201], [{ ...start, sequence: 65_534, pictureId: 32_766 }]);
    const stage = new VideoStage([LOW]);
    stage.bus.take(first);
    stage.frame(first, [0], { key: true });
    stage.play(330, [first, [0]]);
    stage.bus.take(second);
    stage.frame(second, [0], { key: true, packets: 3 });
    stage.play(330, [second, [0]]);

    const sent = stage.sink.video(LOW);
    assert.equal(new Set(sent.map(({ from }) => from)).size, 2);
    for (const [index, packet] of sent.entries()) {
      const last = sent[index - 1] ?? packet;
      const newFrame = packet.part === 0 && index > 0 ? 1 : 0;
      assert.equal(serialDistance(packet.sequence, last.sequence, 16), index === 0 ? 0 : 1);
      assert.equal(serialDistance(packet.pictureId, last.pictureId, 15), newFrame);
      assert.equal(serialDistance(packet.tl0PictureIndex, last.tl0PictureIndex, 8), newFrame);
      assert.ok(serialDistance(packet.timestamp, last.timestamp, 32) >= newFrame);
    }
  });

  test('[PB2] gives the new source the timestamp that the old one would have by then', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = onAir(first);
    stage.bus.take(second);
    const [last] = stage.sink.video(LOW).slice(-1);
    stage.pass(120, [first, second]);
    stage.frame(second, ALL, { key: true });
    const [cut] = stage.sink.video(LOW).slice(-1);
    assert.equal(cut?.from, 201);
    assert.equal(serialDistance(cut.timestamp, last?.timestamp ?? 0, 32), 120 * 90);
  });

  test('[PB2] steps ahead by at least 10 ms when the old source was sent earlier than the clock says', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = onAir(first);
    stage.bus.standby(second, 3);
    stage.frame(second, ALL);
    stage.bus.take(second);
    stage.frame(second, ALL, { key: true });
    const [last, cut] = stage.sink.video(HIGH).slice(-2);
    assert.deepEqual([last?.from, cut?.from], [103, 203]);
    assert.equal(serialDistance(cut?.timestamp ?? 0, last?.timestamp ?? 0, 32), 10 * 90);
  });

  test('[PB5] lets out nothing of the new source that is older than its key frame', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = onAir(first);
    const older = second.frame(0);
    stage.bus.take(second);
    second.send(...second.frame(0, { key: true }));
    const cut = stage.sink.rtp.length;
    second.send(...older);
    assert.equal(stage.sink.rtp.length, cut);
  });

  test('[PB5] sends the rest of a key frame after its first packet when that was overtaken', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = onAir(first);
    stage.bus.take(second);
    const [beginning, ...rest] = second.frame(0, { key: true, packets: 4 });
    const next = second.frame(0);
    assert.ok(beginning);
    second.send(...rest.toReversed(), ...next, beginning);
    assert.deepEqual(
      stage.sink
        .video(LOW)
        .slice(-5)
        .map(({ from, frame, part }) => [from, frame, part]),
      [
        [201, 1, 0],
        [201, 1, 1],
        [201, 1, 2],
        [201, 1, 3],
        [201, 2, 0],
      ],
    );
  });

  test('[PB5] does not begin with a late packet whose key frame went by before the take', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = onAir(first);
    stage.bus.standby(second, 3);
    const [beginning, ...rest] = second.frame(0, { key: true, packets: 3 });
    assert.ok(beginning);
    second.send(...rest);
    stage.bus.take(second);
    second.send(beginning);
    assert.equal(stage.bus.onAir, 'HQ');
  });

  test('[PB4] lets out no late packet of the old source', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = onAir(first);
    const late = first.frame(0);
    stage.bus.standby(first, 3);
    stage.bus.take(second);
    stage.frame(second, ALL, { key: true });
    const before = stage.sink.rtp.length;
    first.send(...late);
    assert.equal(stage.sink.rtp.length, before);
  });
});

describe('what is on air', () => {
  test('[PB21] is told when the first key frame passes on the lowest output layer, and once', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = new VideoStage(OUT);
    stage.bus.take(first);
    stage.frame(first, ALL);
    assert.deepEqual(stage.reports, []);
    stage.frame(first, ALL, { key: true });
    stage.bus.take(second);
    stage.frame(second, [1, 2], { key: true });
    stage.frame(second, [0], { key: true });
    stage.frame(second, ALL, { key: true });
    assert.deepEqual(stage.reports, [
      ['onAir', 'HQ'],
      ['onAir', 'LCA'],
    ]);
  });

  test('[PB11] ends at once with the take of nothing', () => {
    const camera = hanoi();
    const stage = onAir(camera);
    const before = stage.sink.rtp.length;
    stage.bus.take(null);
    stage.frame(camera, ALL, { key: true });
    assert.equal(stage.sink.rtp.length, before);
    assert.deepEqual(stage.reports.at(-1), ['onAir', null]);
    assert.equal(camera.attached, false);
  });

  test('[PB11] the take of nothing takes back a take that waits for its key frame', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = onAir(first);
    stage.bus.take(second);
    stage.bus.take(null);
    stage.frame(second, ALL, { key: true });
    assert.equal(stage.bus.onAir, null);
  });

  test('[PB22] packets come only from sources on standby, taken, or still on some output layer', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = onAir(first);
    stage.bus.standby(second, 3);
    stage.frame(second, ALL);
    stage.bus.release(second);
    assert.equal(second.attached, false);
    stage.bus.standby(second, 3);
    stage.frame(second, ALL);
    stage.bus.take(second);
    stage.bus.release(second);
    stage.frame(second, [0], { key: true });
    assert.deepEqual([first.attached, second.attached], [true, true]);
    stage.frame(second, [1, 2], { key: true });
    assert.deepEqual([first.attached, second.attached], [false, true]);
    stage.bus.standby(first, 3);
    assert.equal(first.attached, true);
    stage.bus.release(first);
    assert.equal(first.attached, false);
    stage.bus.close();
    assert.equal(second.attached, false);
  });

  test('[PB20] a source that is closed on air stops at once, and that is told', () => {
    const camera = hanoi();
    const stage = onAir(camera);
    const lastPacketAt = stage.now;
    stage.pass(200);
    stage.bus.sourceClosed(camera);
    assert.deepEqual(stage.reports.slice(-2), [
      ['stopped', 'HQ', lastPacketAt],
      ['onAir', null],
    ]);
    assert.equal(camera.attached, false);
  });

  test('[PB20] a taken source that is closed before it cut in leaves the old one on', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = onAir(first);
    stage.bus.take(second);
    stage.bus.sourceClosed(second);
    stage.play(3_000, [first, ALL]);
    assert.equal(stage.bus.onAir, 'HQ');
    assert.deepEqual(stage.reports, [['onAir', 'HQ']]);
    stage.bus.take(first);
    assert.equal(first.keyFrameRequests, 1);
  });
});

describe('what comes from outside', () => {
  test('[PB19] is dropped if it is cut short, of another payload type or of an unknown stream', () => {
    const camera = hanoi();
    const stage = onAir(camera);
    const [counted, sent] = [stage.bus.packetsIn, stage.sink.rtp.length];
    const [packet] = camera.frame(0, { key: true });
    assert.ok(packet);
    const retyped = Buffer.from(packet);
    retyped[1] = 102;
    const stray = Buffer.from(packet);
    stray.writeUInt32BE(999, 8);
    camera.send(retyped, stray, packet.subarray(0, 11), packet.subarray(0, 15), Buffer.alloc(0));
    assert.deepEqual([stage.bus.packetsIn, stage.sink.rtp.length], [counted, sent]);
    camera.send(packet);
    assert.deepEqual([stage.bus.packetsIn, stage.sink.rtp.length], [counted + 1, sent + 1]);
    assert.equal(stage.bus.packetsOut, stage.sink.rtp.length);
  });

  test('[PB1] [PB19] padding is not sent on, and leaves no gap', () => {
    const camera = hanoi();
    const stage = onAir(camera);
    const [before] = stage.sink.video(LOW).slice(-1);
    camera.send(camera.padding(0), camera.padding(0), ...camera.frame(0));
    const [last] = stage.sink.video(LOW).slice(-1);
    assert.equal(serialDistance(last?.sequence ?? 0, before?.sequence ?? 0, 16), 1);
  });
});

describe('silence of the source on air', () => {
  test('[PB16] is told after a second, with the moment of the last packet, and once; then its end', () => {
    const camera = hanoi();
    const stage = onAir(camera);
    const lastPacketAt = stage.now;
    stage.pass(990);
    assert.deepEqual(stage.reported('stopped'), []);
    stage.pass(3_000, [camera]);
    assert.deepEqual(stage.reported('stopped'), [['stopped', 'HQ', lastPacketAt]]);
    stage.frame(camera, [1]);
    stage.play(500, [camera, ALL]);
    assert.deepEqual(stage.reports.slice(-2), [
      ['stopped', 'HQ', lastPacketAt],
      ['resumed', 'HQ'],
    ]);
  });
});
