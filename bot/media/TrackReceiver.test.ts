import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId } from '../../domain/ids.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { VideoClip } from '../clips/ivf.ts';
import { readFeedback } from './rtcp.ts';
import { RtpStream } from './RtpStream.ts';
import { makeSiteTag } from './siteTag.ts';
import { TrackReceiver } from './TrackReceiver.ts';
import type { SourceChange } from './TrackReceiver.ts';
import { VideoSender } from './VideoSender.ts';
import { VoiceSender } from './VoiceSender.ts';

/** A key frame of three packets and two delta frames. */
const CLIP: VideoClip = {
  width: 640,
  height: 360,
  fps: 25,
  frames: [
    Buffer.concat([Buffer.from('1002009d012a80026801', 'hex'), Buffer.alloc(3000)]),
    Buffer.from([0x11, 1, 1]),
    Buffer.from([0x11, 2, 2]),
  ],
};

/** A sender whose frames a test calls for by hand, and the packets that it has sent. */
function makeSender(site: string) {
  const packets: Buffer[] = [];
  const ticks: ((dueAt: number) => void)[] = [];
  const pacer = {
    add: (_: number, tick: (dueAt: number) => void) => {
      ticks.push(tick);

      return () => void ticks.splice(ticks.indexOf(tick), 1);
    },
  };
  const makeStream = (payloadType: number, clockRate: number) =>
    new RtpStream({ ssrc: 7, payloadType, clockRate, cname: site, send: (packet) => packets.push(packet) });
  const tag = makeSiteTag(asId<SiteId>(site));
  const video = new VideoSender([{ clip: CLIP, stream: makeStream(96, 90_000) }], tag, pacer);
  const voiceClip = { packets: [Buffer.from([0x78, 1]), Buffer.from([0x78, 2])], levels: [20, 21] };
  const voice = new VoiceSender(voiceClip, tag, makeStream(111, 48_000), 1, pacer);
  const tick = (at = 0) => {
    for (const send of ticks) send(at);

    return packets.splice(0);
  };

  return { video, voice, tick };
}

function makeReceiver(kind: 'audio' | 'video') {
  const changes: SourceChange[] = [];
  const asked: number[] = [];
  let keyFrameRequests = 0;
  const receiver = new TrackReceiver({
    kind,
    onChange: (change) => changes.push(change),
    requestKeyFrame: () => (keyFrameRequests += 1),
    requestAgain: (sequences) => asked.push(...sequences),
  });

  return { receiver, changes, asked, keyFrameRequests: () => keyFrameRequests };
}

/** Packets of one source as they go on in the numbers of another, the way a bus makes them one stream. */
function continueAs(packets: readonly Buffer[], after: number): Buffer[] {
  return packets.map((packet, i) => {
    const copy = Buffer.from(packet);
    copy.writeUInt16BE((after + 1 + i) & 0xffff, 2);

    return copy;
  });
}

test('[SB5] a picture counts from its first whole key frame on', () => {
  const { video, tick } = makeSender('LCA');
  const { receiver, changes } = makeReceiver('video');
  video.setMaxLayer(0);
  const [first, second, third, ...more] = tick();
  assert.ok(first && second && third && more.length === 0);
  receiver.handlePacket(first);
  receiver.handlePacket(second);
  assert.deepEqual(changes, []);
  receiver.handlePacket(third);
  assert.deepEqual(
    changes.map(({ site, width }) => ({ site, width })),
    [{ site: 'LCA', width: 640 }],
  );
  for (const packet of [...tick(), ...tick()]) receiver.handlePacket(packet);
  const { frames, keyFrames, undecodable, packets } = receiver.report;
  assert.deepEqual(
    { frames, keyFrames, undecodable, packets },
    { frames: 3, keyFrames: 1, undecodable: 0, packets: 5 },
  );
  assert.equal(changes.length, 1);
});

test('[SB5] a change of site is told once, at its key frame', () => {
  const [lca, hue] = [makeSender('LCA'), makeSender('HUE')];
  const { receiver, changes } = makeReceiver('video');
  lca.video.setMaxLayer(0);
  hue.video.setMaxLayer(0);
  const before = [...lca.tick(), ...lca.tick()];
  const after = continueAs([...hue.tick(), ...hue.tick()], before.at(-1)?.readUInt16BE(2) ?? 0);
  for (const packet of [...before, ...after]) receiver.handlePacket(packet);
  assert.deepEqual(
    changes.map(({ site }) => site),
    ['LCA', 'HUE'],
  );
  assert.equal(receiver.report.undecodable, 0);
});

test('[SB5] another site without a key frame cannot be shown', () => {
  const [lca, hue] = [makeSender('LCA'), makeSender('HUE')];
  const { receiver, changes } = makeReceiver('video');
  lca.video.setMaxLayer(0);
  hue.video.setMaxLayer(0);
  const before = lca.tick();
  hue.tick();
  const after = continueAs(hue.tick(), before.at(-1)?.readUInt16BE(2) ?? 0);
  for (const packet of [...before, ...after]) receiver.handlePacket(packet);
  assert.deepEqual(
    changes.map(({ site }) => site),
    ['LCA'],
  );
  assert.equal(receiver.report.undecodable, 1);
});

test('[SB5] a lost packet is asked for and sent again, and nothing is missing then', () => {
  const { video, tick } = makeSender('LCA');
  const { receiver, changes, asked } = makeReceiver('video');
  video.setMaxLayer(0);
  const [first, , third] = tick();
  assert.ok(first && third);
  receiver.handlePacket(first);
  receiver.handlePacket(third);
  assert.deepEqual(asked, [(first.readUInt16BE(2) + 1) & 0xffff]);
  assert.deepEqual(changes, []);
  video.handleFeedback({ type: 'nack', ssrc: 7, sequences: asked });
  const again = tick();
  for (const packet of again) receiver.handlePacket(packet);
  assert.equal(changes.length, 1);
  const { lost, frames } = receiver.report;
  assert.deepEqual({ lost, frames }, { lost: 0, frames: 2 });
});

test('[SB5] after a loss for good a key frame is asked for, and until it comes no frame counts', (t) => {
  t.mock.timers.enable({ apis: ['Date'] });
  const { video, tick } = makeSender('LCA');
  const { receiver, keyFrameRequests } = makeReceiver('video');
  video.setMaxLayer(0);
  const packets = [tick(), tick(), tick()].flat();
  const lost = packets.splice(3, 1);
  assert.equal(lost.length, 1);
  let now = performance.now();
  t.mock.method(performance, 'now', () => now);
  for (const packet of packets) receiver.handlePacket(packet);
  now += 301;
  receiver.expire();
  assert.equal(keyFrameRequests(), 1);
  assert.equal(receiver.report.undecodable, 1);
  video.handleFeedback({ type: 'keyFrame', ssrc: 7 });
  for (const packet of tick()) receiver.handlePacket(packet);
  const { frames, keyFrames, lost: lostPackets } = receiver.report;
  assert.deepEqual({ frames, keyFrames, lostPackets }, { frames: 2, keyFrames: 2, lostPackets: 1 });
});

test('a voice is told by its first packet', () => {
  const { voice, tick } = makeSender('HAN');
  const { receiver, changes } = makeReceiver('audio');
  voice.open();
  const [first] = tick();
  assert.ok(first);
  receiver.handlePacket(first);
  for (const packet of [...tick(), ...tick()]) receiver.handlePacket(packet);
  assert.deepEqual(
    changes.map(({ site }) => site),
    ['HAN'],
  );
  assert.equal(receiver.report.frames, 3);
});

test('[SB2] a second key-frame request soon after the first is left unanswered', () => {
  const { video, tick } = makeSender('LCA');
  video.setMaxLayer(0);
  tick();
  for (const request of [1, 2]) {
    video.handleFeedback({ type: 'keyFrame', ssrc: 7 });
    assert.equal(tick().length === 3, request === 1, `request ${request}`);
  }
  assert.equal(video.keyFrameRequests, 2);
});

test('a microphone that opens again marks its first packet, and its time has gone on', () => {
  const { voice, tick } = makeSender('HAN');
  voice.open();
  const [first] = tick(1000);
  const [second] = tick(1020);
  voice.close();
  assert.deepEqual(tick(1040), []);
  voice.open();
  const [third] = tick(3000);
  assert.ok(first && second && third);
  assert.deepEqual(
    [first, second, third].map((packet) => packet.readUInt8(1) >> 7),
    [1, 0, 1],
  );
  assert.equal((third.readUInt32BE(4) - first.readUInt32BE(4)) >>> 0, 96_000);
  assert.equal((third.readUInt16BE(2) - first.readUInt16BE(2)) & 0xffff, 2);
});

test('sender reports are sent for what plays', () => {
  const { video, voice, tick } = makeSender('LCA');
  video.sendReports();
  voice.sendReports();
  assert.deepEqual(tick(), []);
  video.setMaxLayer(0);
  tick();
  video.sendReports();
  const [report] = tick();
  assert.equal(report?.readUInt8(1), 200);
  assert.deepEqual(readFeedback(report), []);
});
