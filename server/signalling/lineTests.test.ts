import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RequestInput } from '../../contract/requests.ts';
import { GLI, LCA } from '../../domain/testing/sampleConference.ts';
import { serverFor } from '../testing/serverFor.ts';
import { newOpaqueId } from '../testing/TestClient.ts';

const WELL = { camera: 'ok', microphone: 'ok', sound: 'ok', content: 'ok' } as const;

function record(change: Partial<RequestInput<'lineTest.record'>> = {}): RequestInput<'lineTest.record'> {
  return { command: newOpaqueId<string>(), site: LCA, number: 1, result: 'good', checks: WELL, ...change };
}

describe('line tests', () => {
  test('[LT7] a technician writes one down; the clerk sees who it was, the site that it was, another site nothing', async (t) => {
    const server = await serverFor(t);
    const technician = await server.connect(server.staffToken('Minh', ['technician']));
    const clerk = await server.connect(server.staffToken('Mai', ['clerk']));
    const own = await server.site(LCA);
    const other = await server.site(GLI);
    const bad = record({ result: 'bad', problem: 'sound', note: 'không nghe rõ' });
    assert.ok((await technician.request('lineTest.record', bad)).ok);
    assert.ok((await technician.request('lineTest.record', record({ number: 2 }))).ok);
    // Everybody is told of a pause, so that whoever knows of it has been told all that came before.
    const operator = await server.operator();
    const paused = await operator.request('phase.pause', { command: newOpaqueId<string>(), cause: 'break' });
    assert.ok(paused.ok);
    for (const client of [clerk, own, other]) {
      await client.reaches(paused.data.version);
    }
    assert.deepEqual(
      clerk.state.lineTests[LCA]?.map(({ result, problem, note, by }) => [result, problem, note, by]),
      [
        ['bad', 'sound', 'không nghe rõ', { kind: 'staff', name: 'Minh' }],
        ['good', null, null, { kind: 'staff', name: 'Minh' }],
      ],
    );
    assert.deepEqual(
      own.state.lineTests[LCA]?.map(({ by }) => by),
      [{ kind: 'system' }, { kind: 'system' }],
    );
    assert.deepEqual(other.state.lineTests, {});
    assert.doesNotMatch(JSON.stringify(other.messages), /LineTested/);
  });

  test('[LT4] a command that is sent again is answered again, and another one of that number refused', async (t) => {
    const server = await serverFor(t);
    const technician = await server.connect(server.staffToken('Minh', ['technician']));
    const sent = record();
    const first = await technician.request('lineTest.record', sent);
    assert.deepEqual(await technician.request('lineTest.record', sent), first);
    assert.deepEqual(
      await technician.request('lineTest.record', record({ result: 'okay', problem: 'line' })),
      {
        ok: false,
        code: 'stale_version',
      },
    );
    assert.equal(server.runner.state.lineTests[LCA]?.length, 1);
  });

  test('[LT7] sites and the chair do not', async (t) => {
    const server = await serverFor(t);
    const forbidden = { ok: false, code: 'forbidden' };
    const chair = await server.connect(server.staffToken('Son', ['chair']));
    for (const client of [await server.site(LCA), chair]) {
      assert.deepEqual(await client.request('lineTest.record', record()), forbidden);
    }
  });
});
