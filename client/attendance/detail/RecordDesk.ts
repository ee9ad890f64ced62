import { batch, signal, type ReadonlySignal } from '@preact/signals-core';
import { asId, type CommandId } from '../../../domain/ids.ts';
import type { CorrectionField } from '../../../domain/secretariat/secretariat.ts';
import type { AnswerCode } from '../../connection/answer.ts';
import { randomId } from '../../connection/deviceId.ts';
import type { Signalling } from '../../connection/Signalling.ts';
import { requestFor, type RecordAction } from './RecordAction.ts';

/** What is being asked for: which form is open. */
export type RecordQuestion =
  /** `measured`: whether the correction shall be taken back. */
  | { readonly type: 'correct'; readonly field: CorrectionField; readonly measured: boolean }
  | { readonly type: 'rename' | 'remove' | 'delegation' };

/** Why nothing was done: the server's reasons, or the page's own. */
export type RecordRefusal = AnswerCode | 'stale';

type Options = {
  readonly link: Pick<Signalling, 'request' | 'status'>;
  /** Told of a refusal whose form has been closed before the answer came. */
  readonly onMissed: (refusal: RecordRefusal) => void;
};

/** The secretariat's hand on the record of one site: which form is open, and what became of what was sent. Rule [SD4]. */
export class RecordDesk {
  readonly #options: Options;
  readonly #question = signal<RecordQuestion | null>(null);
  readonly #refused = signal<RecordRefusal | null>(null);
  /** The forms from which something is on its way. */
  readonly #sending = signal<readonly RecordQuestion[]>([]);

  constructor(options: Options) {
    this.#options = options;
  }

  /** Null while no form is open. */
  get question(): ReadonlySignal<RecordQuestion | null> {
    return this.#question;
  }

  /** Why the open form's last try was not taken; null otherwise. */
  get refused(): ReadonlySignal<RecordRefusal | null> {
    return this.#refused;
  }

  /** Whether the open form has been sent and not been answered, whatever is typed in it since. */
  get sending(): boolean {
    const question = this.#question.value;
    return question !== null && this.#sending.value.includes(question);
  }

  /** Opens a form, or closes it. */
  ask(question: RecordQuestion | null): void {
    batch(() => {
      this.#question.value = question;
      this.#refused.value = null;
    });
  }

  /** Sends it once, and closes the form that it came from. One that is refused leaves the form as it is. */
  async act(action: RecordAction): Promise<void> {
    const asked = this.#question.peek();
    if (asked === null || this.#sending.peek().includes(asked)) {
      return;
    }
    this.#refused.value = null;
    const refusal = await this.#send(action, asked);
    if (this.#question.peek() === asked) {
      if (refusal === null) {
        this.ask(null);
      }
      this.#refused.value = refusal;
    } else if (refusal !== null) {
      // Whoever has opened another form meanwhile is not answered there.
      this.#options.onMissed(refusal);
    }
  }

  async #send(action: RecordAction, asked: RecordQuestion): Promise<RecordRefusal | null> {
    const { link } = this.#options;
    if (link.status.peek() !== 'live') {
      return 'stale';
    }
    const { name, input } = requestFor(action, asId<CommandId>(randomId()));
    this.#sending.value = [...this.#sending.peek(), asked];
    const answer = await link.request(name, input);
    this.#sending.value = this.#sending.peek().filter((other) => other !== asked);
    return answer.ok ? null : answer.code;
  }
}
