import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import { findItem } from '../../../domain/agenda/agenda.ts';
import type { Conference } from '../../../domain/conference/conference.ts';
import type { AgendaItemId, SpeechId } from '../../../domain/ids.ts';
import { findSpeech } from '../../../domain/speeches/speech.ts';

/** What this operator looks at in the run of show: private, and another thing than the active item. Rule [CN15]. */
export class RunSelection {
  readonly #chosen = signal<AgendaItemId | null>(null);
  readonly #speech = signal<SpeechId | null>(null);

  /** The item whose speeches are shown: the one that was chosen, while it is there; else the active one. */
  readonly item: ReadonlySignal<AgendaItemId | null>;
  readonly speech: ReadonlySignal<SpeechId | null>;

  constructor(conference: ReadonlySignal<Conference>) {
    this.item = computed(() => {
      const { agenda } = conference.value;
      return findItem(agenda, this.#chosen.value)?.id ?? agenda.active ?? agenda.items[0]?.id ?? null;
    });
    this.speech = computed(() => findSpeech(conference.value.speeches, this.#speech.value)?.id ?? null);
  }

  chooseItem(item: AgendaItemId): void {
    this.#chosen.value = item;
  }

  /** Back to whatever item is active. */
  followActive(): void {
    this.#chosen.value = null;
  }

  /** Chooses a speech; the chosen one again is let go. */
  chooseSpeech(speech: SpeechId): void {
    this.#speech.value = this.#speech.peek() === speech ? null : speech;
  }
}
