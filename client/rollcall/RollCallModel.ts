import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { Programme } from '../../contract/notifications.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import { asId, type CommandId, type SiteId } from '../../domain/ids.ts';
import { nextToCall, stepToUndo } from '../../domain/rollcall/callOrder.ts';
import { needsReason } from '../../domain/rollcall/markSites.ts';
import type { Calling, Count, Mark, Run } from '../../domain/rollcall/rollCall.ts';
import { rollCallResult, type RollCallResult } from '../../domain/rollcall/rollCallResult.ts';
import { randomId } from '../connection/deviceId.ts';
import type { SendRequest } from '../connection/SendRequest.ts';
import type { SignallingStatus } from '../connection/SignallingStatus.ts';
import { HOME_ZONE } from '../i18n/homeZone.ts';
import { ActionSender } from '../state/ActionSender.ts';
import type { Self } from '../state/LiveState.ts';
import { callClock } from './callClock.ts';
import { MarkList } from './MarkList.ts';
import { foresee, mayCall, requestFor, type Block, type RollCallAction } from './rollCallAction.ts';
import { voiceState, type VoiceState } from './voiceState.ts';
import { rollCallRows, type RollCallRow } from './rollCallRow.ts';

/** What the page needs of its connection. */
export type RollCallLink = {
  readonly status: ReadonlySignal<SignallingStatus>;
  readonly conference: ReadonlySignal<Conference>;
  readonly self: ReadonlySignal<Self | null>;
  readonly programme: ReadonlySignal<Programme>;
  readonly request: SendRequest;
  /** The server's time, ms epoch. */
  readonly serverNow: () => number;
};

/** A mark that waits for the clerk's words. */
export type MarkQuestion = {
  readonly number: number;
  readonly site: SiteId;
  readonly mark: Mark | null;
  readonly needsReason: boolean;
  readonly needsCorrection: boolean;
};

/** Why a key did nothing: nobody is called or selected, or the site has only just been called. */
export type KeyBlock = 'nothing_selected' | 'too_soon';

/** The page's state beyond the conference's: which count is shown, what is selected, and what is being asked. */
export class RollCallModel {
  readonly link: RollCallLink;
  readonly sender: ActionSender<RollCallAction, Block | KeyBlock>;
  readonly live: ReadonlySignal<boolean>;
  /** Whether this account calls the roll; others watch. */
  readonly calls: ReadonlySignal<boolean>;
  /** IANA zone that the conference's times are shown in. */
  readonly timeZone: ReadonlySignal<string>;
  readonly counts: ReadonlySignal<readonly Count[]>;
  /** The count that is shown; undefined before the first. */
  readonly count: ReadonlySignal<Count | undefined>;
  /** Whether marks of the shown count are only corrected. Rule [RC5]. */
  readonly corrects: ReadonlySignal<boolean>;
  readonly calling: ReadonlySignal<Calling | null>;
  /** Whether the called site can be heard; null while none is called. */
  readonly voice: ReadonlySignal<VoiceState | null>;
  readonly run: ReadonlySignal<Run | null>;
  /** How many sites the latest count has no mark of. */
  readonly left: ReadonlySignal<number>;
  /** Whom the run calls after the one that is being called. */
  readonly next: ReadonlySignal<SiteId | null>;
  readonly rows: ReadonlySignal<readonly RollCallRow[]>;
  readonly result: ReadonlySignal<RollCallResult>;
  readonly list: MarkList;
  readonly question: Signal<MarkQuestion | null> = signal(null);
  readonly #shownNumber = signal<number | null>(null);

  constructor(link: RollCallLink) {
    this.link = link;
    const { conference } = link;
    this.live = computed(() => link.status.value === 'live');
    this.calls = computed(() => mayCall(link.self.value?.roles ?? []));
    this.timeZone = computed(() => conference.value.details?.timeZone ?? HOME_ZONE);
    this.counts = computed(() => conference.value.rollCall.counts);
    this.count = computed(() => {
      const shown = this.counts.value.find(({ number }) => number === this.#shownNumber.value);
      return shown ?? this.counts.value.at(-1);
    });
    this.corrects = computed(
      () => this.count.value !== this.counts.value.at(-1) || conference.value.phase.phase === 'closed',
    );
    this.calling = computed(() => conference.value.rollCall.calling);
    this.voice = computed(() => {
      const { sites, rollCall } = conference.value;
      return rollCall.calling && voiceState(rollCall.calling, sites, link.programme.value.onAir);
    });
    this.run = computed(() => conference.value.rollCall.run);
    this.left = computed(() => this.#resultOf(this.counts.value.at(-1)).notCalled.length);
    this.next = computed(() => this.#next());
    this.rows = computed(() => this.#rows());
    this.result = computed(() => this.#resultOf(this.count.value));
    this.list = new MarkList(this.rows);
    this.sender = new ActionSender({
      blockOf: (action) => this.blockOf(action),
      now: link.serverNow,
      send: (action) => {
        const { name, input } = requestFor(action, asId<CommandId>(randomId()));
        return link.request(name, input);
      },
    });
  }

  /** The site that the marking keys act on: the selected one, else the one that is being called. */
  get target(): SiteId | null {
    const called = this.count.value === this.counts.value.at(-1) ? this.calling.value?.site : undefined;
    return this.list.selected.value ?? called ?? null;
  }

  /** What stands in the action's way now; null for nothing. */
  blockOf(action: RollCallAction): Block | null {
    const { conference, self } = this.link;
    return foresee(action, {
      conference: conference.value,
      roles: self.value?.roles ?? [],
      live: this.live.value,
    });
  }

  act(action: RollCallAction): Promise<boolean> {
    return this.sender.act(action);
  }

  /** Begins or goes on; before the first count, that is opened with the same key. */
  async startOrResume(): Promise<void> {
    // The events of a command come before its answer, so the count is there when the run is asked for.
    if (this.counts.peek().length > 0 || (await this.act({ type: 'open', number: 1 }))) {
      this.showCount(null);
      await this.act({ type: 'run' });
    }
  }

  /** Marks the target, and asks for words first where the mark needs them. */
  async mark(mark: Mark | null): Promise<void> {
    const { target } = this;
    const number = this.count.value?.number;
    if (target === null || number === undefined) {
      return this.sender.refuse('nothing_selected');
    }
    if (this.#tooSoon(target)) {
      return this.sender.refuse('too_soon');
    }
    const asks = { needsReason: needsReason(mark), needsCorrection: this.corrects.value };
    if (asks.needsReason || asks.needsCorrection) {
      this.question.value = { number, site: target, mark, ...asks };
      return;
    }
    await this.#mark({ number, site: target, mark }, null, null);
  }

  /** Gives the words that the question asks for; false where one of them is missing. */
  answer(question: MarkQuestion, reason: string | null, correction: string | null): boolean {
    const missing =
      (question.needsReason && reason === null) || (question.needsCorrection && correction === null);
    if (!missing) {
      this.question.value = null;
      void this.#mark(question, reason, correction);
    }
    return !missing;
  }

  async skip(): Promise<void> {
    const site = this.calling.value?.site;
    return site === undefined
      ? this.sender.refuse('nothing_selected')
      : void (await this.act({ type: 'skip', site }));
  }

  /** What undo would take back; null for nothing. */
  get undoable(): SiteId | null {
    const { rollCall, sites } = this.link.conference.value;
    return stepToUndo(rollCall, sites)?.site ?? null;
  }

  async undo(): Promise<void> {
    const site = this.undoable;
    return site === null
      ? this.sender.refuse('nothing_to_undo')
      : void (await this.act({ type: 'undo', site }));
  }

  /** Calls the selected site out of turn, else the called one once more. */
  async call(site: SiteId | null = this.target): Promise<void> {
    if (site === null) {
      return this.sender.refuse('nothing_selected');
    }
    this.list.clear();
    await this.act({ type: 'call', site });
  }

  /** Shows a count; null for the latest, also when another one is opened. */
  showCount(number: number | null): void {
    this.list.clear();
    this.#shownNumber.value = number === this.counts.peek().at(-1)?.number ? null : number;
  }

  moveCount(by: 1 | -1): void {
    const at = this.counts.peek().findIndex((count) => count === this.count.peek());
    const wanted = this.counts.peek()[at + by];
    if (wanted !== undefined) {
      this.showCount(wanted.number);
    }
  }

  async #mark(
    { number, site, mark }: Pick<MarkQuestion, 'number' | 'site' | 'mark'>,
    reason: string | null,
    correction: string | null,
  ): Promise<void> {
    this.list.clear();
    await this.act({ type: 'mark', number, site, mark, reason, correction });
  }

  #tooSoon(target: SiteId): boolean {
    const calling = this.calling.value;
    const called = this.list.selected.value === null && calling?.site === target;
    return called && !callClock(calling, this.link.serverNow()).answerable;
  }

  #resultOf(count: Count | undefined): RollCallResult {
    return rollCallResult(count ?? { marks: {} }, this.link.conference.value.sites);
  }

  #next(): SiteId | null {
    const { rollCall, sites } = this.link.conference.value;
    const others = Object.values(sites).filter(({ id }) => id !== rollCall.calling?.site);
    return nextToCall(rollCall, Object.fromEntries(others.map((site) => [site.id, site])));
  }

  #previousRows: readonly RollCallRow[] = [];

  #rows(): readonly RollCallRow[] {
    const { rollCall, sites } = this.link.conference.value;
    this.#previousRows = rollCallRows({ rollCall, sites, count: this.count.value }, this.#previousRows);
    return this.#previousRows;
  }
}
