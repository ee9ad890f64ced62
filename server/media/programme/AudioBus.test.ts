import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AudioBus } from './AudioBus.ts';
import { serialDistance } from './serialNumbers.ts';
import { buildRtp, type RtpFields } from './simulation/buildRtp.ts';
import { RecordingSink } from './simulation/RecordingSink.ts';
import { SimulatedSource } from './simulation/SimulatedSource.ts';

const OUT = 31;
const OPUS = 100;
const LEVEL_ID = 10;
const PACKET_MS = 20;

/** A microphone whose counters may stand anywhere. */
class SimulatedMicrophone extends SimulatedSource {
  sequence: number;
  timestamp: number;

  constructor(site: string, ssrc: number, sequence = 100, timestamp = 5_000) {
    super(site, [ssrc], LEVEL_ID);
    this.sequence = sequence;
    this.timestamp = timestamp;
  }

  /** @returns the next packet; a level in dBov, or none at all */
  packet(level: number | null = -30, fields: RtpFields = {}): Buffer {
    this.sequence += 1;
    this.timestamp += PACKET_MS * 48;
    const block = Buffer.of(LEVEL_ID << 4, -(level ?? 0), 0, 0);
    return buildRtp({
      ssrc: this.ssrcs[0] ?? 0,
      payloadType: OPUS,
      sequence: this.sequence,
      timestamp: this.timestamp,
      payload: Buffer.from(this.site),
      ...(level === null ? {} : { extension: { profile: 0xbede, block } }),
      ...fields,
    });
  }
}

class AudioStage {
  readonly sink = new RecordingSink();
  readonly reports: unknown[][] = [];
  now = 1_700_000_000_000;
  readonly bus = new AudioBus({
    ssrc: OUT,
    payloadType: OPUS,
    sink: this.sink,
    now: () => this.now,
    listener: {
      onAir: (site) => this.reports.push(['onAir', site]),
      onSourceStopped: (...stop) => this.reports.push(['stopped', ...stop]),
      onSourceResumed: (site) => this.reports.push(['resumed', site]),
    },
  });

  /** Every microphone speaks for a time, one packet after the other. */
  talk(ms: number, ...microphones: readonly SimulatedMicrophone[]): void {
    for (let spoken = 0; spoken < ms; spoken += PACKET_MS) {
      this.now += PACKET_MS;
      for (const microphone of microphones) {
        microphone.send(microphone.packet());
      }
      this.bus.tick();
    }
  }

  /** Who was heard, packet by packet. */
  heard(): string[] {
    return this.sink.packets().map(({ payload }) => payload.toString());
  }
}

const hanoi = () => new SimulatedMicrophone('HQ', 101, 65_530, 2 ** 32 - 3_000);
const laoCai = () => new SimulatedMicrophone('LCA', 201);

describe('a cut', () => {
  test('[PB17] lets out nothing of the old voice, and the new one from its next packet on', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = new AudioStage();
    stage.bus.take(first);
    stage.talk(100, first, second);
    stage.bus.take(second);
    assert.equal(first.attached, false);
    stage.talk(100, first, second);
    assert.deepEqual(stage.heard(), [...Array<string>(5).fill('HQ'), ...Array<string>(5).fill('LCA')]);
    assert.deepEqual(stage.reports, [
      ['onAir', 'HQ'],
      ['onAir', 'LCA'],
    ]);
  });

  test('[PB1] [PB2] goes on in sequence number and timestamp; the marker tells where a voice begins', () => {
    const microphones = [hanoi(), laoCai()];
    const stage = new AudioStage();
    for (const microphone of [...microphones, ...microphones]) {
      stage.bus.take(microphone);
      stage.talk(100, ...microphones);
    }
    const sent = stage.sink.packets();
    assert.equal(sent.length, 20);
    for (const [index, packet] of sent.entries()) {
      const last = sent[index - 1];
      assert.equal(packet.ssrc, OUT);
      assert.equal(packet.marker, index % 5 === 0);
      assert.equal(last === undefined ? 1 : serialDistance(packet.sequence, last.sequence, 16), 1);
      const step = last === undefined ? 960 : serialDistance(packet.timestamp, last.timestamp, 32);
      assert.equal(step, 960);
    }
  });

  test('[PB2] leaves room for the last packet when the new voice comes at the same moment', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = new AudioStage();
    stage.bus.take(first);
    stage.talk(100, first);
    stage.bus.take(second);
    second.send(second.packet());
    const [last, cut] = stage.sink.packets().slice(-2);
    assert.equal(serialDistance(cut?.timestamp ?? 0, last?.timestamp ?? 0, 32), 960);
  });

  test('[PB5] lets out no packet that is older than the first of the new voice', () => {
    const microphone = laoCai();
    const stage = new AudioStage();
    stage.bus.take(microphone);
    const [early, first, second] = [microphone.packet(), microphone.packet(), microphone.packet()];
    microphone.send(second, early, first);
    assert.equal(stage.sink.rtp.length, 1);
  });

  test('[PB11] to nothing is silence at once', () => {
    const microphone = laoCai();
    const stage = new AudioStage();
    stage.bus.take(microphone);
    stage.talk(100, microphone);
    stage.bus.take(null);
    stage.bus.take(null);
    stage.talk(100, microphone);
    assert.equal(stage.sink.rtp.length, 5);
    assert.deepEqual(stage.reports, [
      ['onAir', 'LCA'],
      ['onAir', null],
    ]);
  });
});

describe('what is heard', () => {
  test('[PB18] counts the packets of a period and its loudest level', () => {
    const microphone = laoCai();
    const stage = new AudioStage();
    assert.deepEqual(stage.bus.takeLevels(), { packets: 0, dBov: -127 });
    stage.bus.take(microphone);
    for (const level of [-80, -20, null, -127]) {
      microphone.send(microphone.packet(level));
    }
    assert.deepEqual(stage.bus.takeLevels(), { packets: 4, dBov: -20 });
    assert.deepEqual(stage.bus.takeLevels(), { packets: 0, dBov: -127 });
  });

  test('[PB18] packets without a level count as well', () => {
    const microphone = laoCai();
    const stage = new AudioStage();
    stage.bus.take(microphone);
    microphone.send(microphone.packet(null));
    assert.deepEqual(stage.bus.takeLevels(), { packets: 1, dBov: -127 });
  });

  test('[PB19] drops padding, other payload types, other streams and what is no RTP', () => {
    const microphone = laoCai();
    const stage = new AudioStage();
    stage.bus.take(microphone);
    microphone.send(
      Buffer.from('rubbish'),
      microphone.packet(-10, { payloadType: 99 }),
      microphone.packet(-10, { ssrc: 5 }),
      microphone.packet(-10, { payload: Buffer.alloc(0), padding: 20 }),
    );
    assert.deepEqual(stage.bus.takeLevels(), { packets: 0, dBov: -127 });
    assert.deepEqual(stage.reports, []);
  });

  test('[PB1] closes up where padding was', () => {
    const microphone = laoCai();
    const stage = new AudioStage();
    stage.bus.take(microphone);
    microphone.send(microphone.packet(), microphone.packet(-10, { payload: Buffer.alloc(0), padding: 9 }));
    microphone.send(microphone.packet());
    const [one, other] = stage.sink.packets();
    assert.equal((other?.sequence ?? 0) - (one?.sequence ?? 0), 1);
  });
});

describe('a voice that stops', () => {
  test('[PB16] is told after a second, once, and so is its return', () => {
    const microphone = laoCai();
    const stage = new AudioStage();
    stage.bus.take(microphone);
    stage.talk(100, microphone);
    const lastPacketAt = stage.now;
    stage.talk(2_000);
    assert.deepEqual(stage.reports.slice(1), [['stopped', 'LCA', lastPacketAt]]);
    stage.talk(100, microphone);
    assert.deepEqual(stage.reports.slice(2), [['resumed', 'LCA']]);
  });

  test('[PB16] [PB21] a taken voice that never begins: told as stopped since the take, and nobody is on air then', () => {
    const [first, second] = [hanoi(), laoCai()];
    const stage = new AudioStage();
    stage.bus.take(first);
    stage.talk(100, first);
    stage.bus.take(second);
    const takenAt = stage.now;
    stage.talk(980, first);
    assert.equal(stage.bus.onAir, 'HQ');
    stage.talk(20, first);
    assert.deepEqual(stage.reports.slice(1), [
      ['stopped', 'LCA', takenAt],
      ['onAir', null],
    ]);
    stage.talk(20, second);
    assert.deepEqual(stage.reports.slice(3), [
      ['resumed', 'LCA'],
      ['onAir', 'LCA'],
    ]);
  });

  test('[PB20] a source that is closed is told as stopped at once', () => {
    const microphone = laoCai();
    const stage = new AudioStage();
    stage.bus.take(microphone);
    stage.talk(100, microphone);
    stage.bus.sourceClosed(hanoi());
    stage.bus.sourceClosed(microphone);
    assert.deepEqual(stage.reports.slice(1), [
      ['stopped', 'LCA', stage.now],
      ['onAir', null],
    ]);
    assert.equal(microphone.attached, false);
  });

  test('[PB14] sender reports of the voice say the moment of its packets', () => {
    const microphone = laoCai();
    const stage = new AudioStage();
    stage.bus.take(microphone);
    stage.talk(2_000, microphone);
    const reports = stage.sink.reports(OUT);
    assert.equal(reports.length, 4);
    const [last, packet] = [reports.at(-1), stage.sink.packets().at(-1)];
    assert.ok(last && packet);
    assert.ok(
      Math.abs(serialDistance(packet.timestamp, last.timestamp, 32) / 48 - (stage.now - last.at)) < 1,
    );
  });
});
