import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConferenceEvent } from '../../domain/conference/conference.ts';
import type { ConferenceRunner } from '../application/ConferenceRunner.ts';
import type { ServerLog } from '../ServerLog.ts';
import type { MadeFile, PaperOrder } from './ExportJob.ts';
import type { ExportWorkshop } from './ExportWorkshop.ts';
import { writeFileWhole } from './writeFileWhole.ts';

type Options = {
  readonly runner: ConferenceRunner;
  readonly workshop: ExportWorkshop;
  readonly folder: string;
  /** How often it prints by itself, ms. */
  readonly everyMs: number;
  readonly contacts: PaperOrder['contacts'];
  readonly now: () => number;
  readonly log: ServerLog;
};

/** Copies of each list that are kept beside the newest one: two hours of them. */
const COPIES_KEPT = 24;
/** Whoever shares the server's group prints them. */
const FILE_MODE = 0o640;

const PRINTED_AT_ONCE: ReadonlySet<ConferenceEvent['type']> = new Set(['PhaseEntered', 'ConferenceReopened']);

/**
 * Writes down every few minutes, and at each change of phase, what a conference needs to go on by hand. It serves the
 * record and never disturbs it: where it cannot be written, the server's log says so once. Rule [EX12].
 */
export class PaperFallback {
  readonly #options: Options;
  readonly #folder: string;
  readonly #timer: NodeJS.Timeout;
  readonly #unfollow: () => void;
  #printing: Promise<void> | null = null;
  /** Whether something has happened since the paper that is being printed was begun. */
  #again = false;
  #printedVersion = 0;
  #failed = false;

  constructor(options: Options) {
    this.#options = options;
    const { runner, folder, everyMs } = options;
    this.#folder = join(folder, runner.conference);
    this.#timer = setInterval(() => this.#printWhatIsNew(), everyMs).unref();
    this.#unfollow = runner.onPublished(({ events }) => {
      if (events.some(({ type }) => PRINTED_AT_ONCE.has(type))) {
        this.print();
      }
    });
    this.#printWhatIsNew();
  }

  /** Begins to print; what is asked for meanwhile is printed once more afterwards. */
  print(): void {
    if (this.#printing !== null) {
      this.#again = true;
      return;
    }
    this.#printing = this.#printOnce().finally(() => {
      this.#printing = null;
      if (this.#again) {
        this.#again = false;
        this.print();
      }
    });
  }

  /** Resolves when nothing is being printed. */
  async idle(): Promise<void> {
    while (this.#printing !== null) {
      await this.#printing;
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#unfollow();
    await this.idle();
  }

  /** In session every minute counts; at other times nothing has changed where nothing has been written. */
  #printWhatIsNew(): void {
    const { version, state } = this.#options.runner;
    if (version !== this.#printedVersion || state.phase.phase === 'in_session') {
      this.print();
    }
  }

  async #printOnce(): Promise<void> {
    const { runner, workshop, contacts, now, log } = this.#options;
    if (runner.state.details === null) {
      return;
    }
    const toVersion = runner.version;
    const at = now();
    try {
      const order: PaperOrder = { language: 'vi', at, contacts };
      const job = { kind: 'paper', conference: runner.conference, order } as const;
      await this.#store(await workshop.make({ job, toVersion }), at);
      this.#printedVersion = toVersion;
      if (this.#failed) {
        log.info({ folder: this.#folder }, 'paper fallback written again');
      }
      this.#failed = false;
    } catch (error) {
      if (!this.#failed) {
        log.error({ err: error, folder: this.#folder }, 'paper fallback not written');
      }
      this.#failed = true;
    }
  }

  async #store(files: readonly MadeFile[], at: number): Promise<void> {
    const copies = join(this.#folder, 'copies');
    await mkdir(copies, { recursive: true, mode: 0o750 });
    const time = new Date(at).toISOString().slice(0, 19).replaceAll(':', '-');
    for (const { name, bytes } of files) {
      await writeFileWhole(join(this.#folder, name), bytes, FILE_MODE);
      await writeFileWhole(join(copies, `${time}Z-${name}`), bytes, FILE_MODE);
      await dropOldCopies(copies, name);
    }
  }
}

async function dropOldCopies(folder: string, name: string): Promise<void> {
  const copies = (await readdir(folder)).filter((copy) => copy.endsWith(`Z-${name}`)).sort();
  for (const copy of copies.slice(0, -COPIES_KEPT)) {
    await rm(join(folder, copy), { force: true });
  }
}
