import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Conference } from '../../../domain/conference/conference.ts';
import type { CommandId } from '../../../domain/ids.ts';
import { asId } from '../../../domain/ids.ts';
import type { AnswerCode } from '../../connection/answer.ts';
import { randomId } from '../../connection/deviceId.ts';
import type { SendRequest } from '../../connection/SendRequest.ts';
import type { SignallingStatus } from '../../connection/SignallingStatus.ts';
import { ActionSender, type ActionOutcome } from '../../state/ActionSender.ts';
import type { Self } from '../../state/LiveState.ts';
import { stepOf, type ConsoleAction } from './consoleAction.ts';
import { foresee, maySend, type Block } from './foresee.ts';
import { insisted } from './insisted.ts';
import { mustAsk } from './mustAsk.ts';

/** Why a key did nothing: what it acts on is not there, or a half-typed site must be chosen first. */
export type KeyBlock =
  | 'nothing_selected'
  | 'unfinished_typing'
  | 'nothing_to_end'
  | 'nothing_on_floor'
  | 'nobody_next'
  | 'no_next_item'
  | 'nothing_lost';

export type Refusal = AnswerCode | Block | KeyBlock;

/** What became of the last thing that the operator asked for. */
export type Outcome = ActionOutcome<ConsoleAction, Block | KeyBlock>;

export type ActionLink = {
  readonly status: ReadonlySignal<SignallingStatus>;
  readonly conference: ReadonlySignal<Conference>;
  readonly self: ReadonlySignal<Self | null>;
  readonly request: SendRequest;
  /** The server's time, ms epoch. */
  readonly serverNow: () => number;
};

/** Where the operator's actions go: what stands in their way, which are under way, and what became of the last one. */
export class ActionDesk {
  readonly live: ReadonlySignal<boolean>;
  readonly #link: ActionLink;
  readonly #sender: ActionSender<ConsoleAction, Block | KeyBlock>;
  readonly #asked = signal<ConsoleAction | null>(null);

  constructor(link: ActionLink) {
    this.#link = link;
    this.live = computed(() => link.status.value === 'live');
    this.#sender = new ActionSender({
      blockOf: (action) => this.blockOf(action),
      now: link.serverNow,
      send: (action) => {
        const { name, input } = stepOf(action, this.#sight());
        return link.request(name, { ...input, command: asId<CommandId>(randomId()) });
      },
    });
  }

  get outcome(): ReadonlySignal<Outcome | null> {
    return this.#sender.outcome;
  }

  /** The action that waits for the operator's yes. */
  get asked(): ReadonlySignal<ConsoleAction | null> {
    return this.#asked;
  }

  /** What stands in the action's way now; null for nothing. */
  blockOf(action: ConsoleAction): Block | null {
    return foresee(action, { ...this.#sight(), live: this.live.value });
  }

  /** Whether this account may ever take the action: what it may not, the page does not offer. */
  offers(action: ConsoleAction): boolean {
    return maySend(action, this.#sight());
  }

  isPending(action: ConsoleAction): boolean {
    return this.#sender.isPending(action);
  }

  /** A button or key: asks first where that is due, and takes a second press for a site that is not ready as meant. */
  async press(action: ConsoleAction): Promise<boolean> {
    const block = this.blockOf(action);
    if (block === null && mustAsk(action, this.#link.conference.peek())) {
      this.#asked.value = action;
      return false;
    }
    return await this.act(insisted(action, this.outcome.peek(), this.#link.serverNow()));
  }

  /** The operator's answer to what was asked. */
  async answer(yes: boolean): Promise<void> {
    const action = this.#asked.peek();
    this.#asked.value = null;
    if (yes && action !== null) {
      await this.act(action);
    }
  }

  /** Takes the action unless something stands in its way, and tells what became of it. Rule [CN6]. */
  async act(action: ConsoleAction): Promise<boolean> {
    return await this.#sender.act(action);
  }

  /** The same for what was typed in a form: null when it is saved, or held already; else why not. */
  async save(action: ConsoleAction): Promise<Refusal | null> {
    if (this.blockOf(action) === 'holds_already' || (await this.act(action))) {
      return null;
    }
    const result = this.outcome.peek()?.result;
    return typeof result === 'object' ? result.refused : 'no_answer';
  }

  /** Says why a key press did nothing. */
  refuseKey(block: KeyBlock | Block): void {
    this.#sender.refuse(block);
  }

  #sight() {
    const { conference, self, serverNow } = this.#link;
    return { conference: conference.value, roles: self.value?.roles ?? [], now: serverNow() };
  }
}
