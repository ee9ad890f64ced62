import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { asId } from '../../domain/ids.ts';
import type { SiteId } from '../../domain/ids.ts';
import { padOpusPacket } from './opusPayload.ts';
import { makeSiteTag, readSiteTag } from './siteTag.ts';

const code = fc.stringMatching(/^[A-Z0-9]{1,12}$/).map((text) => asId<SiteId>(text));
const bytes = fc.uint8Array({ maxLength: 100 }).map((array) => Buffer.from(array));

test('a tag is read from the end of any payload', () => {
  fc.assert(
    fc.property(code, bytes, bytes, (site, before, after) => {
      const packet = Buffer.concat([before, makeSiteTag(site), after]);
      assert.equal(readSiteTag(packet, 0, packet.length - after.length), site);
    }),
  );
});

test('a payload without a tag has none, and nothing is read from before it', () => {
  fc.assert(fc.property(bytes, (payload) => readSiteTag(payload, 0, payload.length) === null));
  const tag = makeSiteTag(asId<SiteId>('LCA'));
  for (let start = 1; start <= tag.length; start++) assert.equal(readSiteTag(tag, start, tag.length), null);
});

test('a changed byte is no tag', () => {
  const tag = makeSiteTag(asId<SiteId>('USSF'));
  for (let i = 0; i < tag.length; i++) {
    const changed = Buffer.from(tag);
    changed.writeUInt8(tag.readUInt8(i) ^ 0x01, i);
    assert.equal(readSiteTag(changed, 0, changed.length), null, `byte ${i}`);
  }
});

test('a code that does not fit is refused', () => {
  for (const wrong of ['', 'ABCDEFGHIJKLM', 'Đ']) assert.throws(() => makeSiteTag(asId<SiteId>(wrong)));
});

test('the padding of an Opus packet carries it (RFC 6716, code 3)', () => {
  const tag = makeSiteTag(asId<SiteId>('HAN'));
  const padded = padOpusPacket(Buffer.from([0x78, 1, 2, 3]), tag);
  assert.equal(
    padded.subarray(0, 6).toString('hex'),
    `7b41${tag.length.toString(16).padStart(2, '0')}010203`,
  );
  assert.equal(readSiteTag(padded, 0, padded.length), 'HAN');
  assert.throws(() => padOpusPacket(Buffer.from([0x79, 1, 2]), tag), /one frame/);
});
