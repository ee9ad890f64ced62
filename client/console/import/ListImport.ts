import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Accepted } from '../../../contract/definition.ts';
import type { ImportPreview } from '../../../contract/speechImport.ts';
import type { AgendaItemId } from '../../../domain/ids.ts';
import type { Answer, AnswerCode } from '../../connection/answer.ts';
import { randomId } from '../../connection/deviceId.ts';

/** Sends the file to a path of the HTTP interface, as whoever has logged in. */
export type SendFile = <T>(path: string, file: Blob) => Promise<Answer<T>>;

export type ImportStage =
  | { readonly name: 'choosing' }
  | { readonly name: 'reading' }
  | { readonly name: 'read'; readonly preview: ImportPreview }
  | { readonly name: 'refused'; readonly code: AnswerCode }
  | { readonly name: 'done' };

/** A file on its way to the list of an item: read for a look first, then written whole. Rule [CN22]. */
export class ListImport {
  readonly #send: SendFile;
  readonly #item: AgendaItemId;
  readonly #stage = signal<ImportStage>({ name: 'choosing' });
  #file: Blob | null = null;
  /** One for each preview: a second press, or one after a lost answer, imports nothing twice. */
  #command = '';

  constructor(item: AgendaItemId, send: SendFile) {
    this.#item = item;
    this.#send = send;
  }

  get stage(): ReadonlySignal<ImportStage> {
    return this.#stage;
  }

  async choose(file: Blob): Promise<void> {
    this.#file = file;
    await this.read();
  }

  /** Reads the file, which may have been corrected since, against the list as it stands now. */
  async read(): Promise<void> {
    if (this.#file === null) {
      return;
    }
    this.#stage.value = { name: 'reading' };
    const query = new URLSearchParams({ item: this.#item });
    const answer = await this.#send<ImportPreview>(`/api/speeches/preview?${query}`, this.#file);
    this.#command = randomId();
    this.#stage.value = answer.ok
      ? { name: 'read', preview: answer.data }
      : { name: 'refused', code: answer.code };
  }

  /** Imports what the preview showed. */
  async import(): Promise<void> {
    const stage = this.#stage.peek();
    if (stage.name !== 'read' || this.#file === null) {
      return;
    }
    const query = new URLSearchParams({
      item: this.#item,
      command: this.#command,
      expectedVersion: String(stage.preview.version),
    });
    const answer = await this.#send<Accepted>(`/api/speeches/import?${query}`, this.#file);
    this.#stage.value = answer.ok ? { name: 'done' } : { name: 'refused', code: answer.code };
  }
}

/** Whether the list can be imported as it is: it has lines, and none is wrong. */
export function isImportable({ problem, lines }: ImportPreview): boolean {
  return problem === null && lines.length > 0 && lines.every(({ errors }) => errors.length === 0);
}
