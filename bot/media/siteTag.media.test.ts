import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { asId } from '../../domain/ids.ts';
import type { SiteId } from '../../domain/ids.ts';
import { loadClip } from '../clips/clipCache.ts';
import type { Clip } from '../clips/clipCache.ts';
import { NEUTRAL_CLIP } from '../clips/clipRecipe.ts';
import { runFfmpeg } from '../clips/ffmpeg.ts';
import { writeOggOpus } from '../clips/writeOggOpus.ts';
import { padOpusPacket } from './opusPayload.ts';
import { makeSiteTag } from './siteTag.ts';

const tag = makeSiteTag(asId<SiteId>('USSF'));
let clip: Clip;
let folder: string;

before(async () => {
  clip = await loadClip(NEUTRAL_CLIP);
  folder = await mkdtemp(join(tmpdir(), 'site-tag-'));
});

after(() => rm(folder, { recursive: true }));

/** Decodes a file with the library that browsers use, and answers what came out. */
async function decode(file: Buffer, decoder: string, options: readonly string[]): Promise<Buffer> {
  await writeFile(join(folder, 'in'), file);
  await runFfmpeg(['-xerror', '-c', decoder, '-i', join(folder, 'in'), ...options, join(folder, 'out')]);

  return readFile(join(folder, 'out'));
}

function makeIvf(frames: readonly Buffer[]): Buffer {
  const header = Buffer.alloc(32);
  header.write('DKIF\0\0\x20\0VP80', 0, 'latin1');
  header.writeUInt16LE(320, 12);
  header.writeUInt16LE(180, 14);
  header.writeUInt32LE(15, 16);
  header.writeUInt32LE(1, 20);
  const bodies = frames.map((frame, i) => {
    const head = Buffer.alloc(12);
    head.writeUInt32LE(frame.length, 0);
    head.writeUInt32LE(i, 4);

    return Buffer.concat([head, frame]);
  });

  return Buffer.concat([header, ...bodies]);
}

const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('[SB1] a VP8 decoder shows a tagged picture as if it had no tag', async () => {
  const frames = clip.camera[0]?.frames.slice(0, 45) ?? [];
  const options = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p'];
  const plain = await decode(makeIvf(frames), 'libvpx', options);
  const tagged = await decode(makeIvf(frames.map((frame) => Buffer.concat([frame, tag]))), 'libvpx', options);
  assert.equal(plain.length, 45 * 320 * 180 * 1.5);
  assert.equal(digest(tagged), digest(plain));
});

test('[SB1] an Opus decoder plays a tagged voice as if it had no tag', async () => {
  const packets = clip.voice.packets.slice(0, 100);
  const options = ['-f', 's16le', '-ar', '48000', '-ac', '1'];
  const plain = await decode(writeOggOpus(packets, 50), 'libopus', options);
  const tagged = await decode(
    writeOggOpus(
      packets.map((packet) => padOpusPacket(packet, tag)),
      50,
    ),
    'libopus',
    options,
  );
  assert.equal(plain.length, 100 * 960 * 2);
  assert.equal(digest(tagged), digest(plain));
});
