import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Answer, AnswerCode } from '../connection/answer.ts';

/** What became of the last thing that somebody asked for; `Block` are the page's own reasons for not even sending it. */
export type ActionOutcome<Action, Block> = {
  /** Null for a key that had nothing to act on. */
  readonly action: Action | null;
  /** Server's time, ms epoch. */
  readonly at: number;
  readonly result: 'sent' | 'done' | { readonly refused: AnswerCode | Block };
};

type Options<Action, Block> = {
  /** What stands in the action's way now; null for nothing. */
  readonly blockOf: (action: Action) => Block | null;
  readonly send: (action: Action) => Promise<Answer<unknown>>;
  /** Server's time, ms epoch. */
  readonly now: () => number;
};

/** Sends what a page's keys and buttons ask for, each thing once at a time, and tells what became of it. */
export class ActionSender<Action, Block> {
  readonly #options: Options<Action, Block>;
  readonly #outcome = signal<ActionOutcome<Action, Block> | null>(null);
  readonly #pending = signal<ReadonlySet<string>>(new Set());

  constructor(options: Options<Action, Block>) {
    this.#options = options;
  }

  get outcome(): ReadonlySignal<ActionOutcome<Action, Block> | null> {
    return this.#outcome;
  }

  isPending(action: Action): boolean {
    return this.#pending.value.has(JSON.stringify(action));
  }

  /** Resolves with whether the server has accepted it; one that is blocked, or on its way already, is not sent. */
  async act(action: Action): Promise<boolean> {
    const block = this.#options.blockOf(action);
    if (block !== null) {
      this.#tell(action, { refused: block });
      return false;
    }
    const id = JSON.stringify(action);
    if (this.#pending.peek().has(id)) {
      return false;
    }
    this.#pending.value = new Set(this.#pending.peek()).add(id);
    this.#tell(action, 'sent');
    const answer = await this.#options.send(action);
    this.#pending.value = new Set([...this.#pending.peek()].filter((other) => other !== id));
    this.#tell(action, answer.ok ? 'done' : { refused: answer.code });
    return answer.ok;
  }

  /** Says why a key press did nothing. */
  refuse(block: Block): void {
    this.#tell(null, { refused: block });
  }

  #tell(action: Action | null, result: ActionOutcome<Action, Block>['result']): void {
    this.#outcome.value = { action, at: this.#options.now(), result };
  }
}
