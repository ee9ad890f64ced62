import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { test, type TestContext } from 'node:test';
import { waitUntil } from '../../bot/waitUntil.ts';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import { createForkedMediaPlane } from './forkedMediaPlane.ts';
import type { MediaLog } from './MediaLog.ts';
import { MediaError, type MediaErrorCode } from './MediaPlane.ts';
import { describeMediaPlane } from './mediaPlane.contract.ts';
import { PlaneRig, SILENT_LOG, planeOptions } from './testing/PlaneRig.ts';

describeMediaPlane('forked', () =>
  Promise.resolve(createForkedMediaPlane({ options: planeOptions(), log: SILENT_LOG })),
);

function refusal(code: MediaErrorCode): (error: unknown) => boolean {
  return (error) => error instanceof MediaError && error.code === code;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The process group that a process belongs to (proc(5): the field after parent, behind the name in parentheses). */
function groupOf(pid: number): number {
  const [, afterName = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  return Number(afterName.split(' ')[2]);
}

/** A rig on a forked plane, and the pids of the media processes that it has had, the newest last. */
async function openForked(
  t: TestContext,
): Promise<{ readonly rig: PlaneRig; readonly pids: readonly number[] }> {
  const pids: number[] = [];
  const note = (fields: object, message: string): void => {
    if (message === 'media process started' && 'pid' in fields) {
      pids.push(Number(fields.pid));
    }
  };
  const log: MediaLog = { ...SILENT_LOG, info: note };
  const plane = createForkedMediaPlane({ options: planeOptions(), log });
  t.after(() => plane.close());
  const rig = await PlaneRig.open(plane);
  t.after(() => {
    rig.disconnect();
  });
  return { rig, pids };
}

function kill(pids: readonly number[]): void {
  const pid = pids.at(-1);
  assert.ok(pid);
  process.kill(pid, 'SIGKILL');
}

test('[MP18] after the media process has died its sites find the programme as it was', async (t) => {
  const { rig, pids } = await openForked(t);
  const first = [await rig.join(null), await rig.join('LCA')] as const;
  await rig.direct({ speaker: 'LCA' });
  await first[0].sees('speakerVideo', 'LCA');
  kill(pids);
  const { sessions } = await rig.waitForEvent('mediaLost');
  assert.deepEqual(
    sessions,
    first.map(({ session }) => session),
  );
  const told = rig.events.map(({ type }) => type);
  assert.ok(told.indexOf('planeLost') < told.indexOf('mediaLost'));
  const viewer = await rig.join(null);
  await rig.join('LCA');
  await Promise.all([viewer.sees('speakerVideo', 'LCA'), viewer.sees('speakerAudio', 'LCA')]);
  assert.equal(pids.length, 2);
});

test('[MP18] the workers of a media process that died end with it', async (t) => {
  const { rig, pids } = await openForked(t);
  const { workers } = await rig.plane.stats();
  kill(pids);
  await waitUntil('they have ended', () => workers.every(({ pid }) => !isAlive(pid)));
});

test('[MP18] a call that the media process takes along fails, a later one waits for the next process', async (t) => {
  const { rig, pids } = await openForked(t);
  process.kill(pids.at(-1) ?? 0, 'SIGSTOP');
  const inFlight = rig.plane.stats();
  kill(pids);
  await assert.rejects(inFlight, refusal('media_unavailable'));
  await rig.plane.stats();
  assert.equal(pids.length, 2);
});

test('[MP18] what a dead process held needs no closing', async (t) => {
  const { rig, pids } = await openForked(t);
  const site = await rig.joinOnly('LCA');
  process.kill(pids.at(-1) ?? 0, 'SIGSTOP');
  const leaving = Promise.all([
    rig.plane.leave(site.session),
    rig.plane.closeConference(asId<ConferenceId>('other')),
  ]);
  kill(pids);
  await leaving;
});

test('[MP18] a plan that comes while the process is being started is not lost', async (t) => {
  const { rig, pids } = await openForked(t);
  kill(pids);
  await rig.waitForEvent('planeLost');
  await rig.direct({ speaker: 'LCA' });
  const site = await rig.join('LCA');
  await waitUntil('it is told', () => site.wishes.length > 0);
  assert.deepEqual(site.wishes, [{ maxSpatialLayer: 2, microphone: true }]);
});

test('[MP18] a plane that cannot start says why', async (t) => {
  const options = { ...planeOptions(), listenAddress: '203.0.113.1' };
  const plane = createForkedMediaPlane({ options, log: SILENT_LOG });
  t.after(() => plane.close());
  const opening = plane.openConference(asId<ConferenceId>('conference'));
  await assert.rejects(
    opening,
    (error) => refusal('media_unavailable')(error) && /203\.0\.113\.1/u.test(String(error)),
  );
});

test('[MP19] closing the plane ends the process and its workers', async (t) => {
  const { rig, pids } = await openForked(t);
  const { workers } = await rig.plane.stats();
  await rig.plane.close();
  assert.ok([...pids, ...workers.map(({ pid }) => pid)].every((pid) => !isAlive(pid)));
  await assert.rejects(rig.plane.stats(), refusal('media_unavailable'));
});

type Host = { readonly process: ChildProcess; readonly next: () => Promise<number[]> };

/** A server of its own process group, that says the pids of its workers at the start and at every SIGINT. */
function startHost(t: TestContext): Host {
  const script = `
    import { createForkedMediaPlane } from ${JSON.stringify(new URL('forkedMediaPlane.ts', import.meta.url).href)};
    const log = { info() {}, warn() {}, error() {} };
    const plane = createForkedMediaPlane({ options: ${JSON.stringify(planeOptions())}, log });
    const tell = async () => {
      const { workers } = await plane.stats();
      console.log(JSON.stringify(workers.map(({ pid }) => pid)));
    };
    process.on('SIGINT', tell);
    await tell();`;
  const host = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  t.after(() => host.kill('SIGKILL'));
  const lines = createInterface({ input: host.stdout })[Symbol.asyncIterator]();
  return { process: host, next: async () => JSON.parse(String((await lines.next()).value)) as number[] };
}

test('[MP19] a signal to the server and its whole process group leaves the media running', async (t) => {
  const host = startHost(t);
  const workers = await host.next();
  const group = host.process.pid ?? 0;
  assert.ok(workers.every((pid) => groupOf(pid) !== group));
  process.kill(-group, 'SIGINT');
  assert.deepEqual(await host.next(), workers);
});

test('[MP19] the media end with the server, even when it is killed', async (t) => {
  const host = startHost(t);
  const workers = await host.next();
  host.process.kill('SIGKILL');
  await once(host.process, 'exit');
  await waitUntil('the workers have ended', () => workers.every((pid) => !isAlive(pid)));
});
