import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { EventBatch, Programme, SiteMedia } from '../../contract/notifications.ts';
import type { PersonId, SiteId } from '../../domain/ids.ts';
import { HOME_ZONE } from '../i18n/homeZone.ts';
import { ActionDesk, type ActionLink } from './actions/ActionDesk.ts';
import type { ConsoleAction } from './actions/consoleAction.ts';
import type { SendFile } from './import/ListImport.ts';
import { Journal } from './journal/Journal.ts';
import { busStates, type BusState } from './programme/busStates.ts';
import { RunSelection } from './run/RunSelection.ts';
import { suggestedPerson } from './sites/captionChoice.ts';
import { CommandLine } from './sites/CommandLine.ts';
import { countFilters, type SiteFilter } from './sites/siteFilter.ts';
import { siteRows, type SiteRow } from './sites/siteRow.ts';
import { LineWatch } from './turn/LineWatch.ts';

/** What the console needs of the page's connection. */
export type ConsoleLink = ActionLink & {
  readonly programme: ReadonlySignal<Programme>;
  readonly siteMedia: ReadonlySignal<ReadonlyMap<SiteId, SiteMedia>>;
  /** Changes when the page learns better what the server's time is. */
  readonly offsetMs: ReadonlySignal<number>;
  /** Sends a file to a path of the HTTP interface. */
  readonly sendFile: SendFile;
  /** Calls back with each stretch of the log, until the answered function is called. */
  readonly onEvents: (listener: (batch: EventBatch) => void) => () => void;
};

/** What the lower right of the desk shows. */
export type SideTab = 'sites' | 'journal';

/** The console's state beyond the conference's: what is selected, what is on its way, and who is named. */
export class ConsoleModel {
  readonly rows: ReadonlySignal<readonly SiteRow[]>;
  readonly counts: ReadonlySignal<Readonly<Record<SiteFilter, number>>>;
  readonly buses: ReadonlySignal<readonly BusState[]>;
  /** Whether this account runs the floor; others watch. */
  readonly operates: ReadonlySignal<boolean>;
  /** IANA zone that the conference's times are shown in. */
  readonly timeZone: ReadonlySignal<string>;
  readonly actions: ActionDesk;
  readonly line: CommandLine;
  readonly run: RunSelection;
  readonly lineWatch: LineWatch;
  readonly journal: Journal;
  readonly tab: Signal<SideTab> = signal('sites');
  readonly link: ConsoleLink;
  readonly #choices = signal<ReadonlyMap<SiteId, PersonId | null>>(new Map());

  constructor(link: ConsoleLink) {
    this.link = link;
    let previous: readonly SiteRow[] = [];
    this.rows = computed(() => {
      const { sites, floor, speeches, lineTests } = link.conference.value;
      const { onAir } = link.programme.value;
      previous = siteRows(
        { sites, floor, speeches, lineTests, media: link.siteMedia.value, onAir },
        previous,
      );
      return previous;
    });
    this.counts = computed(() => countFilters(this.rows.value));
    this.buses = computed(() => busStates(link.conference.value, link.programme.value));
    this.operates = computed(() => link.self.value?.roles.includes('operator') ?? false);
    this.timeZone = computed(() => link.conference.value.details?.timeZone ?? HOME_ZONE);
    this.actions = new ActionDesk(link);
    this.line = new CommandLine(this.rows);
    this.run = new RunSelection(link.conference);
    this.lineWatch = new LineWatch(link);
    this.journal = new Journal(link);
  }

  /** Follows what happens, until the answered function is called. */
  start(): () => void {
    const stops = [this.lineWatch.start(), this.journal.start()];
    return () => stops.forEach((stop) => stop());
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
      await this.actions.act({ type: 'standby', site, person });
    }
  }

  /** A button or key. A name that was chosen for a speech is used up with it; who goes to an item looks at it. */
  async press(action: ConsoleAction): Promise<void> {
    const done = await this.actions.press(action);
    if (done && (action.type === 'grant' || action.type === 'respond')) {
      this.#choices.value = new Map([...this.#choices.peek()].filter(([site]) => site !== action.site));
    }
    if (done && action.type === 'activate') {
      this.run.followActive();
    }
  }
}
