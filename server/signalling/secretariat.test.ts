import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RequestInput } from '../../contract/requests.ts';
import { GLI, LCA } from '../../domain/testing/sampleConference.ts';
import { serverFor } from '../testing/serverFor.ts';
import { newOpaqueId } from '../testing/TestClient.ts';

const command = () => newOpaqueId<string>();

function delegation(change: Partial<RequestInput<'delegation.set'>> = {}): RequestInput<'delegation.set'> {
  const delegates = [{ name: 'Trần Văn Một', office: 'Chủ tịch', head: true }];
  return { command: command(), expectedVersion: 0, headCount: 4, delegates, ...change };
}

describe('delegations', () => {
  test('[DG1] [WR5] a site writes down its own, whether it names itself or nobody', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const site = await server.site(LCA);
    const set = await site.request('delegation.set', delegation());
    assert.ok(set.ok);
    assert.ok(
      (await site.request('delegation.set', delegation({ site: LCA, expectedVersion: 1, headCount: 5 }))).ok,
    );
    assert.deepEqual(await site.request('delegation.set', delegation({ site: GLI })), {
      ok: false,
      code: 'forbidden',
    });
    await operator.reaches(server.runner.version);
    assert.equal(operator.state.delegations[LCA]?.headCount, 5);
    assert.equal(operator.state.delegations[GLI], undefined);
  });

  test('[DG1] staff name the site, and another site is not told', async (t) => {
    const server = await serverFor(t);
    const clerk = await server.connect(server.staffToken('Mai', ['clerk']));
    const other = await server.site(GLI);
    assert.deepEqual(await clerk.request('delegation.set', delegation()), {
      ok: false,
      code: 'bad_request',
    });
    assert.ok((await clerk.request('delegation.set', delegation({ site: LCA }))).ok);
    await clerk.reaches(server.runner.version);
    assert.deepEqual(Object.keys(clerk.state.delegations), [LCA]);
    assert.deepEqual(other.state.delegations, {});
  });
});

describe('the record', () => {
  test('[SC1] [SC4] is corrected and judged by the clerk, not by sites', async (t) => {
    const server = await serverFor(t);
    const clerk = await server.connect(server.staffToken('Mai', ['clerk']));
    const site = await server.site(LCA);
    const correction = () => ({
      command: command(),
      site: LCA,
      change: { field: 'verdict' as const, value: 'attended' as const },
      reason: 'dự tại hội trường',
    });
    assert.deepEqual(await site.request('attendance.correct', correction()), {
      ok: false,
      code: 'forbidden',
    });
    assert.ok((await clerk.request('attendance.correct', correction())).ok);
    const rules = { attendedPercent: 70, lateAfterMs: 0, earlyBeforeMs: 0 };
    assert.ok(
      (await clerk.request('attendance.rules', { command: command(), expectedVersion: 0, rules })).ok,
    );
    await clerk.reaches(server.runner.version);
    const { corrections, rules: set } = clerk.state.secretariat;
    assert.deepEqual(set, { ...rules, version: 1 });
    assert.deepEqual(
      corrections.map(({ value, by }) => [value, by]),
      [['attended', { kind: 'staff', name: 'Mai' }]],
    );
  });
});

describe('the list of sites', () => {
  test('[ST13] a site that is taken off is told goodbye, and refused until it is invited again', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const devices = [await server.site(LCA), await server.site(LCA)];
    const other = await server.site(GLI);
    const removed = await operator.request('sites.remove', { command: command(), site: LCA, reason: 'hoãn' });
    assert.ok(removed.ok);
    for (const device of devices) {
      await device.gone();
      assert.deepEqual(device.all('goodbye'), [{ code: 'site_removed', retry: false }]);
    }
    assert.ok(other.connected);
    await assert.rejects(server.site(LCA), /site_removed/);
    const profile = server.runner.state.sites[LCA];
    assert.ok(profile !== undefined && profile.group !== 'host');
    const { id, name, shortName, group, order, timeZone } = profile;
    const invited = { id, name, shortName, group, order, timeZone };
    assert.ok((await operator.request('sites.invite', { command: command(), profile: invited })).ok);
    assert.ok((await server.site(LCA)).connected);
  });

  test('[ST12] everybody is told of a new name, only staff why', async (t) => {
    const server = await serverFor(t);
    const operator = await server.operator();
    const other = await server.site(GLI);
    const named = { vi: 'Yên Bái', en: 'Yen Bai' };
    const renamed = await operator.request('sites.rename', {
      command: command(),
      site: LCA,
      name: named,
      shortName: named,
      reason: 'sáp nhập',
    });
    assert.ok(renamed.ok);
    await other.until('it is told', () => other.state.sites[LCA]?.shortName.vi === 'Yên Bái');
    assert.doesNotMatch(JSON.stringify(other.messages), /sáp nhập/);
    await operator.reaches(renamed.data.version);
    assert.match(JSON.stringify(operator.messages), /sáp nhập/);
  });
});
