import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  EXPORT_FORMATS,
  nextExportNumber,
  type ExportFile,
  type IssuedExport,
} from '../../domain/secretariat/secretariat.ts';
import type { ConferenceId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import { LANGUAGES } from '../../domain/text.ts';
import type { ConferenceRunner } from '../application/ConferenceRunner.ts';
import type { Origin } from '../application/execution.ts';
import { issuedFile, sha256 } from '../evidence/manifest.ts';
import { isStorageError } from '../isStorageError.ts';
import type { ServerLog } from '../ServerLog.ts';
import { ExportFailure } from './ExportFailure.ts';
import type { ExportOrder } from './ExportJob.ts';
import type { ExportWorkshop } from './ExportWorkshop.ts';
import { draftOf, draftsIn, dropDraft, finishDraft, writeDraft } from './draftFile.ts';
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

const FILE_NAME = new RegExp(`^\\d{4,}-attendance-(${LANGUAGES.join('|')})\\.(${EXPORT_FORMATS.join('|')})$`);

/**
 * Issues the exports of a conference: makes them of the log as it stands, keeps them, and writes into the log which
 * file was handed out. What has a number is on disk, and is what it was. Rules [EX10] and [EX11].
 */
export class ExportDesk {
  readonly #options: ExportDeskOptions;
  readonly #folder: string;
  #tail: Promise<unknown> = Promise.resolve();
  /** Settled when what was logged last is in its place. */
  #placed: Promise<unknown> = Promise.resolve();

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
   * Ends what a server that broke off had begun: the draft of an export that is logged takes its place, any other goes.
   * To be called once, before anything is issued. Rejects with the error of the disk. Rule [EX14].
   */
  async settleDrafts(): Promise<void> {
    for (const name of await draftsIn(this.#folder, FILE_NAME)) {
      const path = join(this.#folder, name);
      const issued = this.issued.find((one) => this.#pathOf(one) === path);
      const logged = issued !== undefined && sha256(await readFile(draftOf(path))) === issued.sha256;
      await (logged ? finishDraft(path) : dropDraft(path));
    }
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
    // Who hears of it from the log may be here before it is in its place.
    await this.#placed;
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
    await this.#stored(path, this.#writeDraft(path, bytes));
    const placed = this.#logAndPlace(file, path, origin);
    this.#placed = placed.catch(() => undefined);
    return placed;
  }

  async #logAndPlace(file: ExportFile, path: string, origin: Origin): Promise<IssuedExport | Rejection> {
    const { runner } = this.#options;
    const answer = await runner
      .execute({ type: 'IssueExport', ...file }, origin)
      .catch(async (error: unknown) => {
        await dropDraft(path);
        throw error;
      });
    const issued = this.issued[file.number - 1];
    if (answer instanceof Rejection || issued?.sha256 !== file.sha256) {
      await dropDraft(path);
      return answer instanceof Rejection ? answer : new Rejection('stale_version');
    }
    // Only now: what has a number's name is what the log says of it, whenever the server breaks off.
    await this.#stored(path, finishDraft(path));
    return issued;
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

  async #writeDraft(path: string, bytes: Uint8Array): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await writeDraft(path, bytes);
  }

  async #stored(path: string, step: Promise<void>): Promise<void> {
    try {
      await step;
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
