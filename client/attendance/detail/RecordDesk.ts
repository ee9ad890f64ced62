import { batch, signal, type ReadonlySignal } from '@preact/signals-core';
import { asId, type CommandId } from '../../../domain/ids.ts';
import type { CorrectionField } from '../../../domain/secretariat/secretariat.ts';
import type { AnswerCode } from '../../connection/answer.ts';
import { randomId } from '../../connection/deviceId.ts';
import type { Signalling } from '../../connection/Signalling.ts';
import { ActionSender } from '../../state/ActionSender.ts';
import { requestFor, type RecordAction } from './RecordAction.ts';

/** What is being asked for: which form is open. */
export type RecordQuestion =
  /** `measured`: whether the correction shall be taken back. */
  | { readonly type: 'correct'; readonly field: CorrectionField; readonly measured: boolean }
  | { readonly type: 'rename' | 'remove' | 'delegation' };

/** Why nothing was done: the server's reasons, or the page's own. */
export type RecordRefusal = AnswerCode | 'stale';

/** The secretariat's hand on the record of one site: which form is open, and what became of what was sent. Rule [SD4]. */
export class RecordDesk {
  readonly #sender: ActionSender<RecordAction, 'stale'>;
  readonly #question = signal<RecordQuestion | null>(null);
  readonly #refused = signal<RecordRefusal | null>(null);

  constructor(link: Pick<Signalling, 'request' | 'status' | 'clock'>) {
    this.#sender = new ActionSender({
      blockOf: () => (link.status.value === 'live' ? null : 'stale'),
      now: () => link.clock.serverNow(),
      send: (action) => {
        const { name, input } = requestFor(action, asId<CommandId>(randomId()));
        return link.request(name, input);
      },
    });
  }

  /** Null while no form is open. */
  get question(): ReadonlySignal<RecordQuestion | null> {
    return this.#question;
  }

  /** Why the open form's last try was not taken; null otherwise. */
  get refused(): ReadonlySignal<RecordRefusal | null> {
    return this.#refused;
  }

  /** Opens a form, or closes it. */
  ask(question: RecordQuestion | null): void {
    batch(() => {
      this.#question.value = question;
      this.#refused.value = null;
    });
  }

  isPending(action: RecordAction): boolean {
    return this.#sender.isPending(action);
  }

  /** Sends it once, and closes the form that it came from. One that is refused leaves the form as it is. */
  async act(action: RecordAction): Promise<void> {
    const asked = this.#question.peek();
    this.#refused.value = null;
    const done = await this.#sender.act(action);
    if (this.#question.peek() !== asked) {
      // Whoever has opened another form meanwhile is not answered there.
      return;
    }
    const result = this.#sender.outcome.peek()?.result;
    if (done) {
      this.ask(null);
    } else if (typeof result === 'object') {
      this.#refused.value = result.refused;
    }
  }
}
