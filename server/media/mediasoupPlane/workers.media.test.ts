import assert from 'node:assert/strict';
import { test } from 'node:test';
import { observer, type types } from 'mediasoup';
import { waitUntil } from '../../../bot/waitUntil.ts';
import { MediaError } from '../MediaPlane.ts';
import { eventually } from '../testing/eventually.ts';
import { openRig } from '../testing/openRig.ts';
import type { PlaneRig } from '../testing/PlaneRig.ts';
import { PATIENCE_MS, type PlaneSite } from '../testing/PlaneSite.ts';

let servers: { readonly server: types.WebRtcServer; readonly pid: number }[] = [];
observer.on('newworker', (worker) => {
  worker.observer.on('newwebrtcserver', (server) => {
    servers.push({ server, pid: worker.pid });
    server.observer.on('close', () => {
      servers = servers.filter((entry) => entry.server !== server);
    });
  });
});

/** Port of the worker that a session is on. */
function portOf({ joined }: PlaneSite): number | undefined {
  return joined.receive.iceCandidates[0]?.port;
}

/** Joins one site after the other until one is on another worker than `other`. */
async function joinElsewhere(rig: PlaneRig, other: PlaneSite): Promise<PlaneSite> {
  for (;;) {
    const site = await rig.join(null);
    if (portOf(site) !== portOf(other)) {
      return site;
    }
  }
}

async function pids(rig: PlaneRig): Promise<number[]> {
  return (await rig.plane.stats()).workers.map(({ pid }) => pid);
}

/** Sends the worker that a session is on a signal. */
async function signalWorkerOf(site: PlaneSite, signal: 'SIGKILL' | 'SIGSTOP'): Promise<void> {
  const owners = await Promise.all(
    servers.map(async ({ server, pid }) => ({ pid, listens: (await server.dump()).udpSockets })),
  );
  const owner = owners.find(({ listens }) => listens.some(({ port }) => port === portOf(site)));
  assert.ok(owner);
  process.kill(owner.pid, signal);
}

test('[MP14] sites spread over the workers, and each sees sources of all of them', async (t) => {
  const rig = await openRig(t, 2);
  const speaker = await rig.join('LCA');
  const far = await joinElsewhere(rig, speaker);
  const near = await rig.join(null);
  await rig.direct({ speaker: 'LCA' });
  for (const viewer of [far, near]) {
    await Promise.all([viewer.sees('speakerVideo', 'LCA'), viewer.sees('speakerAudio', 'LCA')]);
    await waitUntil('the best layer is shown', () => viewer.on('speakerVideo').width === 1280, PATIENCE_MS);
    assert.equal(viewer.on('speakerVideo').undecodable, 0);
  }
});

test('[MP14] a storm of joins is spread before its load can be measured', async (t) => {
  const rig = await openRig(t, 2);
  await Promise.all(Array.from({ length: 12 }, () => rig.joinOnly(null)));
  const { workers } = await rig.plane.stats();
  assert.deepEqual(
    workers.map(({ sessions }) => sessions),
    [6, 6],
  );
});

test('[MP15] when a worker dies only its sessions lose their media, and can join again', async (t) => {
  const rig = await openRig(t, 2);
  const speaker = await rig.join('LCA');
  const viewer = await joinElsewhere(rig, speaker);
  const neighbour = await rig.join('DBN');
  await rig.direct({ speaker: 'LCA' });
  await viewer.sees('speakerVideo', 'LCA');
  const before = await pids(rig);
  const killedAt = performance.now();
  await signalWorkerOf(speaker, 'SIGKILL');
  const { sessions } = await rig.waitForEvent('mediaLost');
  assert.ok(sessions.includes(speaker.session));
  assert.ok(!sessions.includes(viewer.session));
  await rig.waitForEvent('sourceStopped', ({ bus }) => bus === 'speakerVideo');
  speaker.disconnect();
  await rig.join('LCA');
  await Promise.all([viewer.sees('speakerVideo', 'LCA'), viewer.sees('speakerAudio', 'LCA')]);
  assert.ok(performance.now() - killedAt < 3_000);
  assert.equal(viewer.on('speakerVideo').undecodable, 0);
  assert.equal(viewer.negotiations, 1);
  await eventually(async () => {
    const after = await pids(rig);
    assert.equal(after.length, 2);
    assert.equal(after.filter((pid) => before.includes(pid)).length, 1);
  });
  if (sessions.includes(neighbour.session)) {
    await assert.rejects(
      rig.plane.restartIce(neighbour.session, neighbour.joined.receive.id),
      (error) => error instanceof MediaError && error.code === 'unknown_session',
    );
  }
});

test('[MP15] viewers of the other workers go on without a gap when one dies', async (t) => {
  const rig = await openRig(t, 2);
  const speaker = await rig.join('LCA');
  const victim = await joinElsewhere(rig, speaker);
  const near = await rig.join('DBN');
  const witness = portOf(near) === portOf(speaker) ? near : await joinElsewhere(rig, victim);
  await rig.direct({ speaker: 'LCA' });
  await witness.sees('speakerVideo', 'LCA');
  await witness.getsMore('speakerVideo', 5);
  await signalWorkerOf(victim, 'SIGKILL');
  await rig.waitForEvent('mediaLost', ({ sessions }) => sessions.includes(victim.session));
  await witness.getsMore('speakerVideo', 25);
  assert.equal(witness.on('speakerVideo').undecodable, 0);
  assert.deepEqual(rig.eventsOf('sourceStopped'), []);
  const back = await rig.join(null);
  await back.sees('speakerVideo', 'LCA');
});

test('[MP15] with its only worker dead a join waits for the next one', async (t) => {
  const rig = await openRig(t, 1);
  const speaker = await rig.join('LCA');
  await rig.direct({ speaker: 'LCA' });
  await signalWorkerOf(speaker, 'SIGKILL');
  await rig.waitForEvent('mediaLost');
  const [viewer] = await Promise.all([rig.join(null), rig.join('LCA')]);
  await viewer.sees('speakerVideo', 'LCA');
});

test('[MP15] a join that its worker takes along fails as such', async (t) => {
  const rig = await openRig(t, 1);
  const site = await rig.join('LCA');
  const joins = Promise.allSettled(Array.from({ length: 20 }, () => rig.joinOnly(null)));
  await signalWorkerOf(site, 'SIGKILL');
  for (const result of await joins) {
    if (result.status === 'rejected') {
      assert.ok(result.reason instanceof MediaError);
      assert.equal(result.reason.code, 'media_unavailable');
    }
  }
  const viewer = await rig.join(null);
  await viewer.getsMore('hostVideo', 0);
});

test('[MP15] a worker that does not answer holds up nobody who is on another', async (t) => {
  const rig = await openRig(t, 2);
  const stuck = await rig.join('LCA');
  const viewer = await joinElsewhere(rig, stuck);
  let next = await rig.join('DBN');
  while (portOf(next) === portOf(stuck)) {
    next = await rig.join('DBN');
  }
  await rig.direct({ speaker: 'LCA' });
  await viewer.sees('speakerVideo', 'LCA');
  await signalWorkerOf(stuck, 'SIGSTOP');
  await rig.direct({ speaker: 'DBN' });
  await Promise.all([viewer.sees('speakerVideo', 'DBN'), viewer.sees('speakerAudio', 'DBN')]);
  await rig.direct({ speaker: 'LCA' });
  await rig.direct({ speaker: 'DBN' });
  await viewer.getsMore('speakerVideo', 5);
  assert.equal(viewer.on('speakerVideo').site, 'DBN');
});
