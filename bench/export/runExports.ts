import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { emptyAttendance } from '../../domain/attendance/attendance.ts';
import { evolveAttendance } from '../../domain/attendance/evolveAttendance.ts';
import { summariseAttendance } from '../../domain/attendance/summariseAttendance.ts';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import type { ExportFormat } from '../../domain/secretariat/secretariat.ts';
import { ExportWorkshop } from '../../server/exports/ExportWorkshop.ts';
import type { EventLog, StoredEvent } from '../../server/log/EventLog.ts';
import { toRecorded } from '../../server/log/eventCodec.ts';
import { openThreadedEventLog } from '../../server/log/threadedEventLog.ts';
import { synthesiseSession, type SessionSize } from './synthesiseSession.ts';

const CONFERENCE = asId<ConferenceId>('benchmark');
/** Each format is made so often; the median counts. */
const ROUNDS = 3;
const MEBIBYTE = 1024 * 1024;

export type ExportResult = {
  readonly logEvents: number;
  /** Folding the log and summing it up, ms. */
  readonly projectMs: number;
  /** From the order to the bytes, with the thread's start and the reading of the log, ms. */
  readonly xlsxMs: number;
  readonly csvMs: number;
  readonly pdfMs: number;
  readonly zipMs: number;
  /** Highest resident memory of the whole process, all threads, while exporting. */
  readonly peakMemoryMiB: number;
  /** How late the main thread's timers were while exporting, and while nothing was done, ms. */
  readonly eventLoopDelayP99Ms: number;
  readonly eventLoopDelayMaxMs: number;
  readonly idleDelayP99Ms: number;
};

/** Exports a synthetic session as the server does: from a log on disk, each in a thread of its own. */
export async function runExports(size: SessionSize): Promise<ExportResult> {
  const folder = mkdtempSync(join(tmpdir(), 'diem-cau-bench-'));
  const eventLog = await openThreadedEventLog({ path: join(folder, 'log.sqlite') });
  try {
    const events = synthesiseSession(CONFERENCE, size);
    await fill(eventLog, events);
    const projectMs = await median(async () => project(events));
    const idle = await watchLoop(async () => new Promise((resolve) => setTimeout(resolve, 2000)));
    const figures = new Map<ExportFormat, number>();
    const peak = watchMemory();
    const busy = await watchLoop(async () => {
      const workshop = new ExportWorkshop(eventLog);
      for (const format of ['xlsx', 'csv', 'pdf', 'zip'] as const) {
        figures.set(format, await median(() => make(workshop, format, events.length, folder)));
      }
    });
    const ms = (format: ExportFormat) => Math.round(figures.get(format) ?? NaN);
    return {
      logEvents: events.length,
      projectMs: Math.round(projectMs),
      xlsxMs: ms('xlsx'),
      csvMs: ms('csv'),
      pdfMs: ms('pdf'),
      zipMs: ms('zip'),
      peakMemoryMiB: Math.round(peak() / MEBIBYTE),
      eventLoopDelayP99Ms: busy.p99,
      eventLoopDelayMaxMs: busy.max,
      idleDelayP99Ms: idle.p99,
    };
  } finally {
    await eventLog.close();
    rmSync(folder, { recursive: true });
  }
}

async function fill(log: EventLog, events: readonly StoredEvent[]): Promise<void> {
  await log.append(CONFERENCE, 0, events);
}

function project(events: readonly StoredEvent[]): void {
  const attendance = events.reduce(
    (folded, event) => evolveAttendance(folded, toRecorded(event)),
    emptyAttendance,
  );
  summariseAttendance(attendance, attendance.lastEventAt);
}

async function make(workshop: ExportWorkshop, format: ExportFormat, toVersion: number, keysFolder: string) {
  const order = { format, language: 'vi', separator: ',' } as const;
  await workshop.make({
    job: { kind: 'export', conference: CONFERENCE, order, number: 1, keysFolder },
    toVersion,
  });
}

async function median(work: () => Promise<void>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? NaN;
}

/** Measures how late the timers of this thread are while the work goes on. */
async function watchLoop(work: () => Promise<void>): Promise<{ readonly p99: number; readonly max: number }> {
  const resolution = 5;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  await work();
  delay.disable();
  const lateMs = (nanoseconds: number) => Math.max(0, Math.round(nanoseconds / 1e5) / 10 - resolution);
  return { p99: round(lateMs(delay.percentile(99))), max: round(lateMs(delay.max)) };
}

function watchMemory(): () => number {
  let peak = process.memoryUsage.rss();
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
