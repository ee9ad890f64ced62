import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { SYSTEM } from '../../../domain/actor.ts';
import { PLAN } from '../../../domain/testing/sampleConference.ts';
import { ConferenceRunner } from '../../application/ConferenceRunner.ts';
import { createMemoryEventLog } from '../../log/memoryEventLog.ts';
import type { EventLog, StoredEvent } from '../../log/EventLog.ts';
import { RecordingLog } from '../../testing/RecordingLog.ts';
import { ExportDesk } from '../ExportDesk.ts';
import { ExportWorkshop } from '../ExportWorkshop.ts';
import { CONFERENCE } from './subjects.ts';

/** A desk with everything that it needs, in a folder that goes with the test. */
export type ExportRig = {
  readonly runner: ConferenceRunner;
  readonly eventLog: EventLog;
  readonly desk: ExportDesk;
  readonly workshop: ExportWorkshop;
  readonly log: RecordingLog;
  readonly folder: string;
  readonly exportsFolder: string;
  readonly keysFolder: string;
  /** Version of the log after the plan. */
  readonly planned: number;
  /** A desk of the next process: with nothing but the log and the folder. */
  readonly reopen: () => Promise<ExportDesk>;
  /** A desk whose exports may take so long, ms. */
  readonly deskWithin: (timeMaxMs: number) => ExportDesk;
  readonly failAppends: (error: Error | null) => void;
  /** Called before events are written. */
  readonly beforeAppend: (listener: () => void) => void;
  readonly alterReads: (alter: (event: StoredEvent) => StoredEvent) => void;
};

export async function exportRig(t: TestContext, { planned = true } = {}): Promise<ExportRig> {
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-exports-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const faults: Faults = { append: null, beforeAppend: () => undefined, alter: (event) => event };
  const eventLog = faultyLog(faults);
  const log = new RecordingLog();
  const open = () => ConferenceRunner.open({ log: eventLog, conference: CONFERENCE, now: Date.now });
  const runner = await open();
  if (planned) {
    await runner.execute(PLAN, { actor: SYSTEM, command: null });
  }
  const keysFolder = join(folder, 'keys');
  const workshop = new ExportWorkshop(eventLog);
  const deskOf = (itsRunner: ConferenceRunner, itsWorkshop = workshop) =>
    new ExportDesk({ runner: itsRunner, eventLog, workshop: itsWorkshop, folder, keysFolder, log });
  return {
    runner,
    eventLog,
    desk: deskOf(runner),
    workshop,
    log,
    folder,
    exportsFolder: join(folder, 'exports', CONFERENCE),
    keysFolder,
    planned: runner.version,
    reopen: async () => deskOf(await open()),
    deskWithin: (timeMaxMs) => deskOf(runner, new ExportWorkshop(eventLog, timeMaxMs)),
    failAppends: (error) => {
      faults.append = error;
    },
    beforeAppend: (listener) => {
      faults.beforeAppend = listener;
    },
    alterReads: (alter) => {
      faults.alter = alter;
    },
  };
}

type Faults = {
  append: Error | null;
  beforeAppend: () => void;
  alter: (event: StoredEvent) => StoredEvent;
};

/** A log in memory that fails when a test wants it to. */
function faultyLog(faults: Faults): EventLog {
  const log = createMemoryEventLog();
  return {
    append: async (...args) => {
      faults.beforeAppend();
      if (faults.append !== null) {
        throw faults.append;
      }
      return log.append(...args);
    },
    read: async (...args) => (await log.read(...args)).map((event) => faults.alter(event)),
    subscribe: (...args) => log.subscribe(...args),
    conferences: () => log.conferences(),
    close: () => log.close(),
  };
}
