import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { Delegation } from '../../domain/delegation/delegation.ts';
import type { SiteId } from '../../domain/ids.ts';
import { normaliseText } from '../../domain/text.ts';
import type { Failure } from '../connection/answer.ts';
import { randomId } from '../connection/deviceId.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { DelegationDraft } from './DelegationDraft.ts';
import { hasProblems } from './readEntry.ts';

/** Why there is nothing to send: the page's own words, before the server is asked. */
export type SaveBlock = 'unchanged' | 'has_problems' | 'outdated' | 'correction_needed' | 'saving' | 'stale';

type Options = {
  readonly link: Pick<Signalling, 'request' | 'status'>;
  /** Whose it is, where staff write it; null for a site, which writes its own. */
  readonly site: SiteId | null;
  readonly current: Delegation | null;
};

/** A delegation on its way to the record: typed, sent once at a time, kept as it is typed when it is refused. Rule [DE3]. */
export class DelegationForm {
  readonly draft: DelegationDraft;
  /** Why the record is corrected; asked for once the conference is closed. */
  readonly correction: Signal<string> = signal('');
  readonly #options: Options;
  readonly #saving = signal(false);
  readonly #refused = signal<Failure | null>(null);

  /** Why the last try was not saved; null where it was, or where what it was about has been settled. */
  readonly refused: ReadonlySignal<Failure | null> = computed(() =>
    this.draft.changed.value ? this.#refused.value : null,
  );

  constructor(options: Options) {
    this.#options = options;
    this.draft = new DelegationDraft(options.current);
  }

  get saving(): ReadonlySignal<boolean> {
    return this.#saving;
  }

  /** What stands in the way of saving now; null for nothing. */
  blockOf(corrects: boolean): SaveBlock | null {
    const { draft, correction } = this;
    if (!draft.changed.value) {
      return 'unchanged';
    }
    if (draft.theirs.value !== null) {
      return 'outdated';
    }
    if (hasProblems(draft.problems.value)) {
      return 'has_problems';
    }
    if (corrects && normaliseText(correction.value) === '') {
      return 'correction_needed';
    }
    if (this.#saving.value) {
      return 'saving';
    }
    return this.#options.link.status.value === 'live' ? null : 'stale';
  }

  /**
   * Writes it down.
   * @param corrects whether the conference is closed, so that a reason goes along
   * @returns whether it is saved
   */
  async save(corrects: boolean): Promise<boolean> {
    if (this.blockOf(corrects) !== null) {
      return false;
    }
    const sent = this.draft.entry.peek();
    const expectedVersion = this.draft.version;
    this.#saving.value = true;
    this.#refused.value = null;
    const answer = await this.#options.link.request('delegation.set', {
      command: randomId(),
      site: this.#options.site,
      expectedVersion,
      headCount: sent.headCount,
      delegates: sent.delegates.map((delegate) => ({ ...delegate })),
      correction: corrects ? normaliseText(this.correction.peek()) : null,
    });
    this.#saving.value = false;
    this.#refused.value = answer.ok ? null : answer;
    if (answer.ok) {
      this.correction.value = '';
      this.draft.markSaved(sent, expectedVersion);
    }
    return answer.ok;
  }

  /** Chooses whose words stand where somebody else has written, too. */
  settle(whose: 'mine' | 'theirs'): void {
    this.#refused.value = null;
    if (whose === 'mine') {
      this.draft.keepMine();
    } else {
      this.draft.takeTheirs();
    }
  }
}
