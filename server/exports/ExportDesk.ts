import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  nextExportNumber,
  type ExportFile,
  type IssuedExport,
} from '../../domain/secretariat/secretariat.ts';
import type { ConferenceId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import type { ConferenceRunner } from '../application/ConferenceRunner.ts';
import type { Origin } from '../application/execution.ts';
import { issuedFile, sha256 } from '../evidence/manifest.ts';
import { isStorageError } from '../isStorageError.ts';
import type { ServerLog } from '../ServerLog.ts';
import { ExportFailure } from './ExportFailure.ts';
import type { ExportOrder } from './ExportJob.ts';
import type { ExportWorkshop } from './ExportWorkshop.ts';
import { writeFileWhole } from './writeFileWhole.ts';
import type { EventLog } from '../log/EventLog.ts';

export type ExportDeskOptions = {
  readonly runner: ConferenceRunner;
  readonly eventLog: EventLog;
  readonly workshop: ExportWorkshop;
  /** The server's data folder. */
  readonly folder: string;
  readonly keysFolder: string;
  readonly log: ServerLog;
};

/**
 * Issues the exports of a conference: makes them of the log as it stands, keeps them, and writes into the log which
 * file was handed out. What has a number is on disk, and is what it was. Rules [EX10] and [EX11].
 */
export class ExportDesk {
  readonly #options: ExportDeskOptions;
  readonly #folder: string;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(options: ExportDeskOptions) {
    this.#options = options;
    this.#folder = join(options.folder, 'exports', options.runner.conference);
  }

  get conference(): ConferenceId {
    return this.#options.runner.conference;
  }

  /** The version that the conference's log stands at. */
  get logVersion(): number {
    return this.#options.runner.version;
  }

  /** All that were issued, in the order of their numbers. */
  get issued(): readonly IssuedExport[] {
    return this.#options.runner.state.secretariat.exports;
  }

  /**
   * Makes an export and logs it. The same command again gets the same export. Answers the rules' no, and rejects with
   * an `ExportFailure`, with nothing logged and no file left.
   */
  issue(order: ExportOrder, origin: Origin): Promise<IssuedExport | Rejection> {
    const issued = this.#tail.then(() => this.#issueNext(order, origin));
    // The next one is made whatever became of this one; its own caller hears of the failure.
    this.#tail = issued.catch(() => undefined);
    return issued;
  }

  /** The bytes of an export as they were issued. Rejects with an `ExportFailure` where they are not that any more. */
  async read(number: number): Promise<{ readonly issued: IssuedExport; readonly bytes: Uint8Array }> {
    const issued = this.issued[number - 1];
    if (issued === undefined) {
      throw new ExportFailure('not_found');
    }
    const path = this.#pathOf(issued);
    const bytes = await readFile(path).catch((error: unknown) => this.#damaged(path, error));
    return sha256(bytes) === issued.sha256 ? { issued, bytes } : this.#damaged(path);
  }

  async #issueNext(order: ExportOrder, origin: Origin): Promise<IssuedExport | Rejection> {
    const { runner } = this.#options;
    const answered = runner.answerTo(origin);
    if (answered !== undefined) {
      return answered instanceof Rejection ? answered : this.#issuedAt(answered.version);
    }
    return runner.state.details === null ? new Rejection('not_planned') : this.#makeAndLog(order, origin);
  }

  /** The export that a command was answered with before. */
  async #issuedAt(version: number): Promise<IssuedExport | Rejection> {
    const { runner, eventLog } = this.#options;
    const [event] = await eventLog.read(runner.conference, version, 1);
    const issued = event?.type === 'ExportIssued' ? (event.data as ExportFile).number : 0;
    return this.issued[issued - 1] ?? new Rejection('stale_version');
  }

  async #makeAndLog(order: ExportOrder, origin: Origin): Promise<IssuedExport | Rejection> {
    const { runner } = this.#options;
    const number = nextExportNumber(runner.state.secretariat);
    const toVersion = runner.version;
    const bytes = await this.#make(order, number, toVersion);
    const { sha256: hash, bytes: size } = issuedFile('', bytes);
    const { format, language } = order;
    const file = { number, format, language, sha256: hash, bytes: size, fromVersion: 1, toVersion };
    const path = this.#pathOf(file);
    await this.#store(path, bytes);
    try {
      const answer = await runner.execute({ type: 'IssueExport', ...file }, origin);
      const issued = this.issued[number - 1];
      if (!(answer instanceof Rejection) && issued?.sha256 === hash) {
        return issued;
      }
      await rm(path, { force: true });
      return answer instanceof Rejection ? answer : new Rejection('stale_version');
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  async #make(order: ExportOrder, number: number, toVersion: number): Promise<Uint8Array> {
    const { runner, workshop, keysFolder, log } = this.#options;
    const job = { kind: 'export', conference: runner.conference, order, number, keysFolder } as const;
    try {
      const [file] = await workshop.make({ job, toVersion });
      if (file === undefined) {
        throw new Error('the export thread made no file');
      }
      return file.bytes;
    } catch (error) {
      if (isStorageError(error)) {
        throw error;
      }
      log.error({ err: error, format: order.format, version: toVersion }, 'export not made');
      throw new ExportFailure('export_failed', error);
    }
  }

  async #store(path: string, bytes: Uint8Array): Promise<void> {
    try {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      await writeFileWhole(path, bytes);
    } catch (error) {
      this.#options.log.error({ err: error, path }, 'export not stored');
      throw new ExportFailure('storage_failed', error);
    }
  }

  #pathOf({ number, format, language }: Pick<IssuedExport, 'number' | 'format' | 'language'>): string {
    return join(this.#folder, `${String(number).padStart(4, '0')}-attendance-${language}.${format}`);
  }

  #damaged(path: string, error?: unknown): never {
    this.#options.log.error({ err: error, path }, 'an export is not the file that was issued');
    throw new ExportFailure('export_damaged', error);
  }
}
