import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { IssuedExport } from '../../contract/exports.ts';
import { asId, type CommandId } from '../../domain/ids.ts';
import type { Answer, Failure } from '../connection/answer.ts';
import { randomId } from '../connection/deviceId.ts';
import type { DownloadedFile } from '../connection/getFile.ts';
import type { ExportApi } from './exportApi.ts';
import type { ExportOrder } from './exportChoice.ts';

/** Where the one file stands that is being made or fetched. */
export type ExportStep =
  | { readonly step: 'idle' }
  /** `again`: an earlier try came to no answer. */
  | { readonly step: 'making'; readonly order: ExportOrder; readonly again: boolean }
  | { readonly step: 'fetching'; readonly number: number }
  | { readonly step: 'done'; readonly number: number; readonly name: string }
  /** `number`: of the export that exists and could not be fetched; null where there is none. */
  | { readonly step: 'failed'; readonly number: number | null; readonly failure: Failure };

type Options = {
  readonly api: Pick<ExportApi, 'issue' | 'fetch'>;
  readonly save: (file: DownloadedFile) => void;
  /** Resolves when it is time to ask again after a lost answer. */
  readonly pause: () => Promise<void>;
  /** Ms of any steady clock. */
  readonly now: () => number;
};

/** The server gives a file up after two minutes; one may wait behind another. */
const GIVE_UP_AFTER_MS = 180_000;

/** Has exports made and fetches them, one at a time. Rules [EP1] to [EP3]. */
export class ExportMaker {
  readonly #options: Options;
  readonly #state = signal<ExportStep>({ step: 'idle' });
  /** The order whose answer never came: whoever asks for the same again means that one. */
  #unanswered: { readonly order: string; readonly command: CommandId } | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  get state(): ReadonlySignal<ExportStep> {
    return this.#state;
  }

  get busy(): boolean {
    return isBusy(this.#state.value);
  }

  /** Has an export made and hands it to the browser. Does nothing while another one is on its way. */
  async make(order: ExportOrder): Promise<void> {
    if (isBusy(this.#state.peek())) {
      return;
    }
    const answer = await this.#issue(order);
    if (answer.ok) {
      await this.#fetch(answer.data.number);
    } else {
      this.#state.value = { step: 'failed', number: null, failure: answer };
    }
  }

  /** Fetches an export that exists and hands it to the browser. Does nothing while another one is on its way. */
  async fetch(number: number): Promise<void> {
    if (!isBusy(this.#state.peek())) {
      await this.#fetch(number);
    }
  }

  /** Asks under one id until an answer comes: the server makes one file of it, however many of the answers get lost. */
  async #issue(order: ExportOrder): Promise<Answer<IssuedExport>> {
    const { api, pause, now } = this.#options;
    const command = this.#commandFor(order);
    const giveUpAt = now() + GIVE_UP_AFTER_MS;
    for (let again = false; ; again = true) {
      this.#state.value = { step: 'making', order, again };
      const answer = await api.issue(order, command);
      if (answer.ok || answer.code !== 'no_answer') {
        this.#unanswered = null;
        return answer;
      }
      if (now() >= giveUpAt) {
        return answer;
      }
      await pause();
    }
  }

  #commandFor(order: ExportOrder): CommandId {
    const key = JSON.stringify(order);
    if (this.#unanswered?.order !== key) {
      this.#unanswered = { order: key, command: asId<CommandId>(randomId()) };
    }
    return this.#unanswered.command;
  }

  async #fetch(number: number): Promise<void> {
    this.#state.value = { step: 'fetching', number };
    const file = await this.#options.api.fetch(number);
    if (file.ok) {
      this.#options.save(file.data);
      this.#state.value = { step: 'done', number, name: file.data.name };
    } else {
      this.#state.value = { step: 'failed', number, failure: file };
    }
  }
}

function isBusy({ step }: ExportStep): boolean {
  return step === 'making' || step === 'fetching';
}
