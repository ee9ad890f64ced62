import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SYSTEM } from '../../domain/actor.ts';
import type { ConferenceEvent } from '../../domain/conference/conference.ts';
import { asId, type ConferenceId, type DeviceId, type SessionId } from '../../domain/ids.ts';
import { LCA, PLAN } from '../../domain/testing/sampleConference.ts';
import type { EventLog, StoredEvent } from '../log/EventLog.ts';
import { schemaOf, toRecorded, type LoggedEvent } from '../log/eventCodec.ts';
import { createMemoryEventLog } from '../log/memoryEventLog.ts';
import { AttendanceProjection, type PublishedLog } from './AttendanceProjection.ts';
import { projectAttendance } from './projectAttendance.ts';

const conference = asId<ConferenceId>('evening');

/** A log with a writer that publishes what it has written, as a runner does. */
function conferenceLog() {
  const log = createMemoryEventLog();
  const listeners = new Set<(published: { events: readonly LoggedEvent[] }) => void>();
  let version = 0;
  const published: PublishedLog = {
    conference,
    onPublished(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const publish = (stored: readonly StoredEvent[]) =>
    listeners.forEach((listener) => listener({ events: stored.map(toRecorded) }));
  const write = async (...events: readonly ConferenceEvent[]) => {
    const written = events.map(({ type, data }) => {
      version += 1;
      return { type, schema: schemaOf(type), at: version * 1000, actor: SYSTEM, command: null, data };
    });
    publish(await log.append(conference, version - events.length, written));
  };
  return { log, published, publish, write, listeners };
}

const invited = PLAN.sites.map((data): ConferenceEvent => ({ type: 'SiteInvited', data }));
const connected = (name: string): ConferenceEvent => ({
  type: 'SiteConnected',
  data: {
    site: LCA,
    session: asId<SessionId>(name),
    device: asId<DeviceId>(name),
    epoch: 1,
    replaces: null,
  },
});

describe('the attendance of a running conference', () => {
  test('[AT24] is at every version what folding the log anew gives', async () => {
    const { log, published, write } = conferenceLog();
    await write(...invited);
    const projection = await AttendanceProjection.open(log, published);
    assert.deepEqual(projection.record, await projectAttendance(log, conference));
    for (const name of ['pc', 'tablet']) {
      await write(connected(name));
      assert.deepEqual(projection.record, await projectAttendance(log, conference));
    }
    assert.equal(projection.record.version, PLAN.sites.length + 2);
  });

  test('[AT24] misses and doubles nothing that is written while the log is being read', async () => {
    const { log, published, write } = conferenceLog();
    await write(...invited);
    for (const moment of ['before', 'after'] as const) {
      const slow: EventLog = {
        ...log,
        append: (...given) => log.append(...given),
        async read(...given) {
          if (moment === 'before') {
            await write(connected(moment));
          }
          const events = await log.read(...given);
          if (moment === 'after') {
            await write(connected(moment));
          }
          return events;
        },
      };
      const projection = await AttendanceProjection.open(slow, published);
      assert.deepEqual(projection.record, await projectAttendance(log, conference), moment);
    }
  });

  test('a record that was handed out stays as it is, and a closed projection follows nothing', async () => {
    const { log, published, write, listeners } = conferenceLog();
    await write(...invited);
    const projection = await AttendanceProjection.open(log, published);
    const handedOut = projection.record;
    const copy = structuredClone(handedOut);
    await write(connected('pc'));
    assert.deepEqual(handedOut, copy);
    projection.close();
    assert.equal(listeners.size, 0);
  });
});
