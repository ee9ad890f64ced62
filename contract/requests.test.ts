import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { ROLES } from '../domain/actor.ts';
import { SITES_MAX } from '../domain/sites/sites.ts';
import { SPEECHES_MAX } from '../domain/speeches/speech.ts';
import { createFakeMediaPlane } from '../server/media/fakeMediaPlane.ts';
import * as fields from './fields.ts';
import { newAccount, siteLogin, staffLogin } from './http.ts';
import { dtlsParameters, rtpCapabilities, rtpParameters } from './mediaFields.ts';
import { handshake, requests } from './requests.ts';
import { MESSAGE_LIMIT_BYTES } from './version.ts';

const accepts = (schema: v.GenericSchema, input: unknown) => v.is(schema, input);
const fingerprint = (length: number) => Array.from({ length }, () => '0F').join(':');

describe('fields', () => {
  test('[WR3] ids have their form and length', () => {
    const good: [v.GenericSchema, readonly string[]][] = [
      [fields.siteId, ['HQ', 'LCA', 'USSF', 'A1B2C3D4']],
      [fields.personId, ['pham-minh-chinh', 'x', 'X_1']],
      [fields.speechId, ['12345678', 'a'.repeat(64)]],
      [fields.transportId, ['0b2f1c7e-8f0e-4c0e-9a4e-1f2d3c4b5a69']],
    ];
    for (const [schema, ids] of good) {
      assert.ok(ids.every((id) => accepts(schema, id)));
    }
    const bad = [
      '',
      ' ',
      '__proto__ ',
      '../x',
      'a b',
      'é',
      'a'.repeat(65),
      'x\n',
      'HQ\u0000',
      'lca;',
      '١٢٣٤٥٦٧٨',
    ];
    for (const [schema] of good) {
      for (const id of [...bad, 1, null, {}, ['HQ']]) {
        assert.ok(!accepts(schema, id), JSON.stringify(id));
      }
    }
    assert.ok(
      !accepts(fields.siteId, 'lca') && !accepts(fields.siteId, 'A') && !accepts(fields.siteId, 'ABCDEFGHI'),
    );
    assert.ok(!accepts(fields.commandId, '1234567'));
  });

  test('[WR3] a version is a whole number that JavaScript can count', () => {
    assert.ok([0, 1, Number.MAX_SAFE_INTEGER].every((version) => accepts(fields.version, version)));
    for (const version of [-1, 0.5, Number.NaN, Infinity, 2 ** 53, '1', null]) {
      assert.ok(!accepts(fields.version, version));
    }
  });
});

describe('requests', () => {
  test('[WR3] those with roles name known ones, and commands carry an id', () => {
    for (const [name, definition] of Object.entries(requests)) {
      const { roles = [] } = definition as { roles?: readonly string[] };
      assert.ok(
        roles.every((role) => ROLES.some((known) => known === role)),
        name,
      );
      if (/^(floor|agenda|content)\./.test(name)) {
        assert.ok('command' in definition.input.entries && roles.length > 0, name);
      }
    }
  });

  test('[WR3] no input of any shape makes a schema throw', () => {
    const schemas = [handshake, ...Object.values(requests).map(({ input }) => input)] as v.GenericSchema[];
    fc.assert(
      fc.property(fc.constantFrom(...schemas), fc.anything({ withNullPrototype: true }), (schema, input) => {
        assert.equal(typeof accepts(schema, input), 'boolean');
      }),
    );
  });
});

describe('whole lists', () => {
  test('[WR3] fit into one message: every speech that can be dropped, every site that can be marked', () => {
    const ids = <T>(length: number, make: (index: number) => T) =>
      Array.from({ length }, (_, index) => make(index));
    const speeches = ids(SPEECHES_MAX, (index) => `s${index}`.padEnd(64, 'x'));
    const sites = ids(SITES_MAX, (index) => `S${String(index).padStart(7, '0')}`);
    const drop = { command: 'command-1', speeches };
    const mark = { command: 'command-1', number: 1, sites, mark: 'present_online' };
    assert.ok(accepts(requests['speeches.drop'].input, drop));
    assert.ok(accepts(requests['rollCall.markAll'].input, mark));
    for (const input of [drop, mark]) {
      assert.ok(JSON.stringify(input).length < MESSAGE_LIMIT_BYTES);
    }
    assert.ok(!accepts(requests['speeches.drop'].input, { ...drop, speeches: [...speeches, 'one-more'] }));
  });
});

describe('media parameters', () => {
  test('[WR3] what mediasoup itself speaks is accepted', async () => {
    assert.ok(accepts(rtpCapabilities, await createFakeMediaPlane().capabilities()));
    // As Chromium's and mediasoup-client's: simulcast camera with rtx, transport-cc and mid.
    const camera = {
      mid: '0',
      codecs: [
        {
          mimeType: 'video/VP8',
          payloadType: 96,
          clockRate: 90_000,
          parameters: { 'x-google-start-bitrate': 1000 },
          rtcpFeedback: [{ type: 'nack' }, { type: 'ccm', parameter: 'fir' }],
        },
        { mimeType: 'video/rtx', payloadType: 97, clockRate: 90_000, parameters: { apt: 96 } },
      ],
      headerExtensions: [
        { uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 1, encrypt: false, parameters: {} },
      ],
      encodings: ['r0', 'r1', 'r2'].map((rid, layer) => ({
        rid,
        active: true,
        scaleResolutionDownBy: 2 ** (2 - layer),
        maxBitrate: 150_000 * 3 ** layer,
        scalabilityMode: 'L1T3',
        dtx: false,
        rtx: { ssrc: 12 + layer },
      })),
      rtcp: { cname: 'x', reducedSize: true },
    };
    assert.ok(accepts(rtpParameters, camera));
    assert.ok(
      accepts(dtlsParameters, {
        role: 'client',
        fingerprints: [{ algorithm: 'sha-256', value: fingerprint(32) }],
      }),
    );
  });

  test('[WR3] they are bounded in every direction', () => {
    const many = (length: number) => Array.from({ length }, () => ({}));
    const codec = { mimeType: 'audio/opus', payloadType: 100, clockRate: 48_000 };
    const parameters = Object.fromEntries(many(33).map((_, index) => [`p${index}`, index]));
    for (const input of [
      { codecs: many(17).map(() => codec) },
      { codecs: [codec], encodings: many(5) },
      { codecs: [{ ...codec, payloadType: 128 }] },
      { codecs: [{ ...codec, mimeType: 'x'.repeat(65) }] },
      { codecs: [{ ...codec, parameters }] },
      { codecs: [{ ...codec, parameters: { nested: {} } }] },
      { codecs: [codec], encodings: [{ ssrc: 2 ** 32 }] },
      { codecs: [codec], unheardOf: true },
    ]) {
      assert.ok(!accepts(rtpParameters, input), JSON.stringify(input).slice(0, 80));
    }
    for (const value of ['', 'zz', fingerprint(65), 'x'.repeat(100_000)]) {
      assert.ok(!accepts(dtlsParameters, { fingerprints: [{ algorithm: 'sha-256', value }] }));
    }
    assert.ok(!accepts(dtlsParameters, { fingerprints: [] }));
  });
});

describe('log-in forms', () => {
  test('[AU3] a code and PIN may be typed as people type', () => {
    const typed = v.parse(siteLogin, { code: ' lca ', pin: '1234 5678' });
    assert.deepEqual(typed, { code: 'LCA', pin: '12345678' });
    assert.ok(!accepts(siteLogin, { code: 'l c a', pin: '1' }));
  });

  test('[AU2] names are normalised, and have a form', () => {
    assert.equal(v.parse(newAccount, { name: ' Nguyễn  Văn A ', roles: ['clerk'] }).name, 'Nguyễn Văn A');
    for (const name of ['', 'x', 'a/b', '<b>', 'x'.repeat(65)]) {
      assert.ok(!accepts(newAccount, { name, roles: ['clerk'] }), name);
    }
    for (const roles of [[], ['site'], ['display'], ['root'], 'admin']) {
      assert.ok(!accepts(newAccount, { name: 'Lan', roles }));
    }
    assert.ok(!accepts(staffLogin, { name: 'x'.repeat(201), password: 'x' }));
    assert.ok(!accepts(staffLogin, { name: 'Lan', password: 'x', roles: ['admin'] }));
  });
});
