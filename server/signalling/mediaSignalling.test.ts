import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { AUDIO_BUSES } from '../../domain/programme/programme.ts';
import { GLI, LCA } from '../../domain/testing/sampleConference.ts';
import { newOpaqueId } from '../testing/TestClient.ts';
import { serverFor } from '../testing/serverFor.ts';

const rtpCapabilities = {};
const dtlsParameters = {
  role: 'client' as const,
  fingerprints: [{ algorithm: 'sha-256' as const, value: Array.from({ length: 32 }, () => 'AB').join(':') }],
};

describe('the steps of a media join', () => {
  test('[CH1] connect, publish, take away', async (t) => {
    const server = await serverFor(t);
    const site = await server.site(LCA, { rtpCapabilities });
    const { media, session } = site.latest('welcome');
    assert.ok(media !== null && media.send !== null);
    for (const { id } of [media.receive, media.send]) {
      const connected = await site.request('media.connect', { transport: id, dtlsParameters });
      assert.deepEqual(connected, { ok: true, data: null });
      assert.ok(server.plane.connected(session, id));
    }
    const restarted = await site.request('media.restartIce', { transport: media.receive.id });
    assert.ok(restarted.ok && 'usernameFragment' in restarted.data.iceParameters);
    const produced = await site.request('media.produce', { kind: 'camera', rtpParameters: { codecs: [] } });
    assert.ok(produced.ok && produced.data.producer !== '');
    assert.deepEqual(server.plane.contributions(session), ['camera']);
    assert.ok((await site.request('media.unproduce', { kind: 'camera' })).ok);
    assert.deepEqual(server.plane.contributions(session), []);
  });

  test('[WR3] joining again and again is limited more than other requests', async (t) => {
    const server = await serverFor(t);
    const site = await server.site(LCA);
    const joins = Array.from({ length: 12 }, () => site.request('media.join', { rtpCapabilities }));
    const codes = (await Promise.all(joins)).map((reply) => (reply.ok ? 'ok' : reply.code));
    assert.ok(codes.filter((code) => code === 'ok').length <= 7, codes.join(' '));
    assert.deepEqual(new Set(codes), new Set(['ok', 'rate_limited']));
    assert.ok(site.connected);
  });

  test("[WR5] another session's transport is not found", async (t) => {
    const server = await serverFor(t);
    const lca = await server.site(LCA, { rtpCapabilities });
    const gli = await server.site(GLI, { rtpCapabilities });
    const transport = lca.latest('welcome').media?.receive.id ?? '';
    const reply = await gli.request('media.connect', { transport, dtlsParameters });
    assert.deepEqual(reply, { ok: false, code: 'not_found' });
    assert.ok(!server.plane.connected(lca.latest('welcome').session, transport));
  });

  test('[WR3] staff do not contribute', async (t) => {
    const server = await serverFor(t);
    const operator = await server.connect(server.staffToken(), { rtpCapabilities });
    const reply = await operator.request('media.produce', { kind: 'camera', rtpParameters: { codecs: [] } });
    assert.deepEqual(reply, { ok: false, code: 'forbidden' });
  });

  test('[CH6] a session that goes takes its media with it', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const site = await server.site(LCA, { rtpCapabilities });
    assert.equal(server.plane.sessions.length, 1);
    site.breakLine();
    await operator.siteHasGone(LCA);
    assert.deepEqual(server.plane.sessions, []);
  });

  test('[CH6] [CH7] it goes from the record when the plane cannot be told', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const site = await server.site(LCA, { rtpCapabilities });
    server.plane.failWith('media_unavailable');
    site.breakLine();
    await operator.siteHasGone(LCA);
    assert.deepEqual(server.log.at('error'), []);
    server.plane.failWith(null);
  });
});

describe('what the plane wants of a site', () => {
  test('[CH5] reaches its session: layers and microphone', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const site = await server.site(LCA, { rtpCapabilities });
    const wanted = (text: string, layer: number, microphone: boolean) =>
      site.until(text, () => {
        const last = site.all('contribution').at(-1);
        return last?.maxSpatialLayer === layer && last.microphone === microphone && last.contributes;
      });
    await wanted('nothing is wanted', 0, false);
    await operator.request('floor.standby', { command: newOpaqueId(), site: LCA });
    await wanted('all layers are', 2, false);
    await operator.request('floor.grant', {
      command: newOpaqueId(),
      site: LCA,
      replaces: null,
      unready: true,
    });
    await wanted('and its voice', 2, true);
    await operator.request('floor.closeAll', { command: newOpaqueId() });
    await wanted('nothing is any more', 0, false);
    const told = site.all('contribution').map((wish) => JSON.stringify(wish));
    assert.ok(
      told.every((wish, index) => wish !== told[index - 1]),
      'only news is told',
    );
  });
});

describe('when media die', () => {
  test('[CH7] the sessions concerned are told to join again, spread over a second', async (t) => {
    const server = await serverFor(t);
    const lca = await server.site(LCA, { rtpCapabilities });
    const gli = await server.site(GLI, { rtpCapabilities });
    const operator = await server.operator();
    const { session } = lca.latest('welcome');
    server.plane.emit({ type: 'mediaLost', sessions: [session] });
    await lca.until('it is told', () => lca.all('mediaLost').length === 1);
    const { retryAfterMs } = lca.latest('mediaLost');
    assert.ok(Number.isInteger(retryAfterMs) && retryAfterMs >= 0 && retryAfterMs <= 1000);
    assert.deepEqual(await lca.request('media.unproduce', { kind: 'camera' }), {
      ok: false,
      code: 'not_found',
    });
    const joined = await lca.request('media.join', { rtpCapabilities });
    assert.ok(joined.ok && joined.data.receive.id !== lca.latest('welcome').media?.receive.id);
    await Promise.all([gli.request('clock.read', {}), operator.request('clock.read', {})]);
    assert.equal(gli.all('mediaLost').length, 0);
    assert.equal(operator.all('mediaLost').length, 0);
  });

  test('[CH7] [MO5] with the whole plane nothing is on air', async (t) => {
    const server = await serverFor(t);
    const { conference } = server;
    const site = await server.site(LCA, { rtpCapabilities });
    server.plane.emit({ type: 'onAir', conference, bus: 'hostVideo', site: LCA, at: 0 });
    await site.until('it is on air', () => site.all('programme').at(-1)?.onAir.hostVideo === LCA);
    server.plane.emit({ type: 'planeLost' });
    server.plane.emit({ type: 'mediaLost', sessions: [site.latest('welcome').session] });
    await site.until('it is told', () => site.all('mediaLost').length === 1);
    assert.equal(site.latest('programme').onAir.hostVideo, null);
  });
});

describe('what staff are told', () => {
  test('[CH8] who else operates', async (t) => {
    const server = await serverFor(t);
    const lan = await server.operator('Lan');
    const mai = await server.connect(server.staffToken('Mai', ['chair']));
    await lan.until('Mai is there', () => lan.latest('staff').length === 2);
    assert.deepEqual(
      lan.latest('staff').map(({ name, roles }) => [name, roles.length]),
      [
        ['Lan', 5],
        ['Mai', 1],
      ],
    );
    mai.close();
    await lan.until('Mai has gone', () => lan.latest('staff').length === 1);
  });

  test("[CH8] how each site's media stand, in batches", async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    assert.deepEqual(operator.all('siteMedia'), [[]], 'all there is, at first');
    const site = await server.site(LCA, { rtpCapabilities });
    const session = site.latest('welcome').session;
    await site.request('media.produce', { kind: 'camera', rtpParameters: { codecs: [] } });
    server.plane.emit({ type: 'mediaState', session, state: 'connected' });
    await operator.until(
      'it is connected',
      () => operator.latest('siteMedia')[0]?.connection === 'connected',
    );
    assert.deepEqual(operator.latest('siteMedia'), [
      { site: LCA, connection: 'connected', camera: true, microphone: false, muted: false, ready: false },
    ]);
    assert.ok(operator.all('siteMedia').length <= 3, 'changes are told together');
    const later = await server.operator('Mai');
    assert.equal(later.latest('siteMedia').length, 1);
    site.close();
    await operator.until('it has gone', () => operator.latest('siteMedia')[0]?.connection === 'failed');
  });

  test('[CH8] what is wrong with a site on the programme; of the sites only that one', async (t) => {
    const server = await serverFor(t);
    const { conference } = server;
    const operator = await server.operator();
    const lca = await server.site(LCA);
    const gli = await server.site(GLI);
    await operator.request('floor.grant', {
      command: newOpaqueId(),
      site: LCA,
      replaces: null,
      unready: true,
    });
    server.plane.emit({
      type: 'takeFailed',
      conference,
      bus: 'speakerVideo',
      site: LCA,
      reason: 'no_key_frame',
    });
    for (const [client, problems] of [
      [operator, 1],
      [lca, 1],
      [gli, 0],
    ] as const) {
      await client.request('clock.read', {});
      assert.equal(client.latest('programme').problems.length, problems);
    }
    const later = await server.site(GLI);
    assert.deepEqual(later.latest('welcome').programme.problems, []);
  });

  test('[CH8] what is heard; sites are told none of it', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const site = await server.site(LCA, { rtpCapabilities });
    const level = { packets: 12, dBov: -20 };
    server.plane.emit({
      type: 'heard',
      conference: server.conference,
      levels: { hostAudio: level, speakerAudio: level, responseAudio: { packets: 0, dBov: -127 } },
    });
    await operator.until('it is told', () => operator.all('heard').length === 1);
    assert.deepEqual(Object.keys(operator.latest('heard')).toSorted(), AUDIO_BUSES.toSorted());
    assert.deepEqual(operator.latest('heard'), { hostAudio: -20, speakerAudio: -20, responseAudio: -127 });
    await operator.until('sites are told too', () => operator.latest('siteMedia').length === 1);
    await site.request('clock.read', {});
    for (const name of ['heard', 'siteMedia', 'staff'] as const) {
      assert.deepEqual(site.all(name), []);
    }
  });
});
