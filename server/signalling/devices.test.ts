import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { GLI, HQ, LCA } from '../../domain/testing/sampleConference.ts';
import { newOpaqueId, type TestClient } from '../testing/TestClient.ts';
import { serverFor } from '../testing/serverFor.ts';

const rtpCapabilities = {};
const camera = { kind: 'camera' as const, rtpParameters: { codecs: [] } };
const contributes = (client: TestClient) => client.all('contribution').at(-1)?.contributes ?? false;

describe('the same device', () => {
  test('[CH4] [ST5] of a site replaces its earlier session, which is told', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const device = newOpaqueId<string>();
    const first = await server.site(LCA, { device });
    const second = await server.site(LCA, { device });
    await first.gone();
    assert.deepEqual(first.all('goodbye'), [{ code: 'session_ended', retry: false }]);
    await operator.reaches(server.runner.version);
    assert.deepEqual(
      operator.state.sites[LCA]?.connections.map(({ session }) => session),
      [second.latest('welcome').session],
    );
    const types = operator.all('events').flatMap(({ events }) => events.map(({ type }) => type));
    assert.ok(!types.includes('SiteDisconnected'), 'a device that is replaced has not dropped');
    await second.until('it contributes', () => contributes(second));
  });

  test('[CH4] of a person replaces its earlier session too', async (t) => {
    const server = await serverFor(t);
    const device = newOpaqueId<string>();
    const first = await server.connect(server.staffToken('Lan'), { device });
    const second = await server.connect(server.staffToken('Lan'), { device });
    await first.gone();
    assert.equal(first.latest('goodbye').code, 'session_ended');
    await second.until('one is left', () => second.latest('staff').length === 1);
    assert.equal(second.latest('staff')[0]?.session, second.latest('welcome').session);
  });

  test("[CH4] [WR5] nobody replaces another's session by naming its device", async (t) => {
    const server = await serverFor(t);
    const device = newOpaqueId<string>();
    const clients = [
      await server.connect(server.staffToken('Lan'), { device }),
      await server.connect(server.staffToken('Mai'), { device }),
      await server.site(LCA, { device }),
      await server.site(GLI, { device }),
    ];
    for (const client of clients) {
      assert.ok((await client.request('clock.read', {})).ok);
    }
  });

  test('[CH4] many at once leave one, and it is the last in the record', async (t) => {
    const server = await serverFor(t);
    const device = newOpaqueId<string>();
    const clients = Array.from({ length: 8 }, () => server.open(server.siteToken(LCA), { device }));
    await Promise.allSettled(clients.map((client) => client.welcomed()));
    const operator = await server.operator();
    await operator.until(
      'the others have gone',
      () => clients.filter((client) => client.connected).length === 1,
    );
    const left = clients.find((client) => client.connected);
    assert.deepEqual(
      server.runner.state.sites[LCA]?.connections.map(({ session }) => session),
      [left?.latest('welcome').session],
    );
  });
});

describe('several devices of a site', () => {
  test('[CH5] the one connected longest contributes, the others watch', async (t) => {
    const server = await serverFor(t);
    const first = await server.site(LCA, { rtpCapabilities });
    await first.until('it contributes', () => contributes(first));
    const second = await server.site(LCA, { rtpCapabilities });
    assert.deepEqual(await second.request('media.produce', camera), { ok: false, code: 'watching_only' });
    assert.deepEqual(await second.request('content.start', { command: newOpaqueId() }), {
      ok: false,
      code: 'watching_only',
    });
    assert.ok((await first.request('media.produce', camera)).ok);
    assert.equal(contributes(second), false);
    assert.deepEqual(second.latest('welcome').media?.consumers.length, 6, 'it watches all the same');
  });

  test('[CH5] when it goes, the next one is told to contribute', async (t) => {
    const server = await serverFor(t);
    const first = await server.site(LCA, { rtpCapabilities });
    const second = await server.site(LCA, { rtpCapabilities });
    const third = await server.site(LCA, { rtpCapabilities });
    first.breakLine();
    await second.until('it contributes', () => contributes(second));
    assert.ok((await second.request('media.produce', camera)).ok);
    assert.equal(contributes(third), false);
    second.close();
    await third.until('it contributes', () => contributes(third));
  });

  test('[CH5] [ST5] a reload of the contributing device keeps its place', async (t) => {
    const server = await serverFor(t);
    const device = newOpaqueId<string>();
    await server.site(LCA, { device });
    const second = await server.site(LCA);
    const reloaded = await server.site(LCA, { device });
    await reloaded.until('it contributes', () => contributes(reloaded));
    assert.ok((await second.request('clock.read', {})).ok);
    assert.equal(contributes(second), false);
  });

  test('[CH5] any of them can ask to speak, for the site', async (t) => {
    const server = await serverFor(t);
    await server.site(LCA);
    const second = await server.site(LCA);
    const ask = () => second.request('floor.request', { command: newOpaqueId(), request: newOpaqueId() });
    assert.ok((await ask()).ok);
    assert.deepEqual(await ask(), { ok: false, code: 'already_waiting' });
  });

  test("[CT1] the content is the host site's", async (t) => {
    const server = await serverFor(t);
    const host = await server.site(HQ, { rtpCapabilities });
    const site = await server.site(LCA, { rtpCapabilities });
    const content = { ...camera, kind: 'content' as const };
    assert.deepEqual(await site.request('media.produce', content), { ok: false, code: 'not_host_site' });
    assert.ok((await host.request('content.start', { command: newOpaqueId() })).ok);
    assert.ok((await host.request('media.produce', content)).ok);
    assert.deepEqual(server.plane.contributions(host.latest('welcome').session), ['content']);
    assert.ok((await host.request('content.stop', { command: newOpaqueId() })).ok);
    assert.equal(server.runner.state.content, null);
  });
});
