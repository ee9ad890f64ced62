import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Programme, SiteMedia } from '../../contract/notifications.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import type { CommandId, PersonId, SiteId } from '../../domain/ids.ts';
import { asId } from '../../domain/ids.ts';
import type { AnswerCode } from '../connection/answer.ts';
import { randomId } from '../connection/deviceId.ts';
import type { Signalling, SignallingStatus } from '../connection/Signalling.ts';
import type { Self } from '../state/LiveState.ts';
import { HOME_ZONE } from '../i18n/homeZone.ts';
import { busStates, type BusState } from './busStates.ts';
import { suggestedPerson } from './captionChoice.ts';
import { CommandLine } from './CommandLine.ts';
import { requestFor, type ConsoleAction } from './consoleAction.ts';
import { foresee, maySend, type Block } from './foresee.ts';
import { countFilters, type SiteFilter } from './siteFilter.ts';
import { siteRows, type SiteRow } from './siteRow.ts';

/** What the console needs of the page's connection. */
export type ConsoleLink = {
  readonly status: ReadonlySignal<SignallingStatus>;
  readonly conference: ReadonlySignal<Conference>;
  readonly self: ReadonlySignal<Self | null>;
  readonly programme: ReadonlySignal<Programme>;
  readonly siteMedia: ReadonlySignal<ReadonlyMap<SiteId, SiteMedia>>;
  readonly request: Signalling['request'];
  /** The server's time, ms epoch. */
  readonly serverNow: () => number;
};

/** What became of the last thing that the operator asked for. */
export type Outcome = {
  readonly action: ConsoleAction | null;
  readonly at: number;
  readonly result: 'sent' | 'done' | { readonly refused: AnswerCode | Block | KeyBlock };
};
/** Why a key did nothing: no site is selected, a half-typed one must be chosen first, or nobody speaks. */
export type KeyBlock = 'nothing_selected' | 'unfinished_typing' | 'nothing_to_end';

/** The console's state beyond the conference's: what is selected, what is on its way, and what the keys mean. */
export class ConsoleModel {
  readonly rows: ReadonlySignal<readonly SiteRow[]>;
  readonly counts: ReadonlySignal<Readonly<Record<SiteFilter, number>>>;
  readonly buses: ReadonlySignal<readonly BusState[]>;
  readonly live: ReadonlySignal<boolean>;
  /** Whether this account runs the floor; others watch. */
  readonly operates: ReadonlySignal<boolean>;
  /** IANA zone that the conference's times are shown in. */
  readonly timeZone: ReadonlySignal<string>;
  readonly line: CommandLine;
  readonly link: ConsoleLink;
  readonly #choices = signal<ReadonlyMap<SiteId, PersonId | null>>(new Map());
  readonly #outcome = signal<Outcome | null>(null);
  readonly #pending = signal<ReadonlySet<string>>(new Set());

  constructor(link: ConsoleLink) {
    this.link = link;
    let previous: readonly SiteRow[] = [];
    this.rows = computed(() => {
      const { sites, floor } = link.conference.value;
      previous = siteRows(
        { sites, floor, media: link.siteMedia.value, onAir: link.programme.value.onAir },
        previous,
      );
      return previous;
    });
    this.counts = computed(() => countFilters(this.rows.value));
    this.buses = computed(() => busStates(link.conference.value, link.programme.value));
    this.live = computed(() => link.status.value === 'live');
    this.operates = computed(() => link.self.value?.roles.includes('operator') ?? false);
    this.timeZone = computed(() => link.conference.value.details?.timeZone ?? HOME_ZONE);
    this.line = new CommandLine(this.rows);
  }

  get outcome(): ReadonlySignal<Outcome | null> {
    return this.#outcome;
  }

  /** Whose name a speech of the site will get. */
  personFor(site: SiteId): PersonId | null {
    const chosen = this.#choices.value.get(site);
    return chosen === undefined ? suggestedPerson(this.link.conference.value, site) : chosen;
  }

  /** Chooses whose name a speech of the site will get; a site on standby is told at once. */
  async choosePerson(site: SiteId, person: PersonId | null): Promise<void> {
    this.#choices.value = new Map(this.#choices.peek()).set(site, person);
    if (this.link.conference.peek().floor.standby.some((standby) => standby.site === site)) {
      await this.act({ type: 'standby', site, person });
    }
  }

  /** What stands in the action's way now; null for nothing. */
  blockOf(action: ConsoleAction): Block | null {
    return foresee(action, this.#view());
  }

  /** Whether this account may ever take the action: what it may not, the page does not offer. */
  offers(action: ConsoleAction): boolean {
    return maySend(action, this.#view());
  }

  isPending(action: ConsoleAction): boolean {
    return this.#pending.value.has(JSON.stringify(action));
  }

  /** Takes the action unless something stands in its way, and tells what became of it. Rule [CN6]. */
  async act(action: ConsoleAction): Promise<void> {
    const block = this.blockOf(action);
    if (block !== null) {
      this.#tell(action, { refused: block });
      return;
    }
    const id = JSON.stringify(action);
    if (this.#pending.peek().has(id)) {
      return;
    }
    this.#pending.value = new Set(this.#pending.peek()).add(id);
    this.#tell(action, 'sent');
    const { name, input } = requestFor(action, this.link.conference.peek(), asId<CommandId>(randomId()));
    const answer = await this.link.request(name, input);
    this.#pending.value = new Set([...this.#pending.peek()].filter((other) => other !== id));
    this.#tell(action, answer.ok ? 'done' : { refused: answer.code });
    if (answer.ok && 'site' in action && action.type !== 'standby') {
      this.#forgetChoice(action.site);
    }
  }

  /** Says why a key press did nothing. */
  refuseKey(block: KeyBlock): void {
    this.#tell(null, { refused: block });
  }

  #forgetChoice(site: SiteId): void {
    this.#choices.value = new Map([...this.#choices.peek()].filter(([chosen]) => chosen !== site));
  }

  #tell(action: ConsoleAction | null, result: Outcome['result']): void {
    this.#outcome.value = { action, at: this.link.serverNow(), result };
  }

  #view() {
    const { conference, self } = this.link;
    return { conference: conference.value, roles: self.value?.roles ?? [], live: this.live.value };
  }
}
