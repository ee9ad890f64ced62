import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { SYSTEM } from '../../domain/actor.ts';
import { initialConference, type ConferenceEvent } from '../../domain/conference/conference.ts';
import { decide } from '../../domain/conference/decide.ts';
import { asId, type ConferenceId, type SessionId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import { LCA, PLAN } from '../../domain/testing/sampleConference.ts';
import { emptyAttendance, recordOf } from '../../domain/attendance/attendance.ts';
import type { EventLog, NewEvent } from '../log/EventLog.ts';
import { schemaOf } from '../log/eventCodec.ts';
import { createMemoryEventLog } from '../log/memoryEventLog.ts';
import { createSqliteEventLog } from '../log/sqliteEventLog.ts';
import { projectAttendance } from './projectAttendance.ts';

const conference = asId<ConferenceId>('evening');

function newEvent({ type, data }: ConferenceEvent, at: number): NewEvent {
  return { type, schema: schemaOf(type), at, actor: SYSTEM, command: null, data };
}

async function writeHistory(log: EventLog): Promise<number> {
  const plan = decide(initialConference, PLAN, { at: 0, actor: SYSTEM });
  assert.ok(!(plan instanceof Rejection));
  const ids = { site: LCA, session: asId<SessionId>('LCA-1'), epoch: 1 };
  const events = [
    ...plan.map((event) => newEvent(event, 0)),
    newEvent({ type: 'SiteConnected', data: { ...ids, device: asId('pc'), replaces: null } }, 10),
    newEvent({ type: 'SiteDisconnected', data: { ...ids, cause: 'lost', lastSeenAt: 30 } }, 40),
  ];
  return (await log.append(conference, 0, events)).length;
}

test('[AT7] is the same from the log of a server that has been started again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attendance-'));
  const path = join(folder, 'log.sqlite');
  const log = createSqliteEventLog({ path });
  const version = await writeHistory(log);
  const before = await projectAttendance(log, conference);
  await log.close();
  const again = createSqliteEventLog({ path });
  assert.deepEqual(await projectAttendance(again, conference), before);
  await again.close();
  await rm(folder, { recursive: true });

  assert.equal(before.version, version);
  const site = recordOf(before.attendance, LCA);
  assert.deepEqual(
    [site?.connections.at(0)?.startAt, site?.connections.at(0)?.endAt, site?.droppedAt],
    [10, 30, [30]],
  );
});

test('a conference without a log has no attendance', async () => {
  const log = createMemoryEventLog();
  assert.deepEqual(await projectAttendance(log, conference), { version: 0, attendance: emptyAttendance });
  await log.close();
});
