import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Conference } from '../../../domain/conference/conference.ts';
import { LOSS_PATIENCE_MS, nestedSpeech, speechOnFloor } from '../../../domain/floor/floor.ts';
import type { SpeechId } from '../../../domain/ids.ts';
import { findSpeech, type Speech } from '../../../domain/speeches/speech.ts';

/** Somebody who was lost while having the word. */
export type LostSpeaker = {
  readonly speech: Speech;
  readonly kind: 'speech' | 'response';
  /** The last good moment, ms epoch. */
  readonly since: number;
};

/** Whose line came back while he had the word, and when, ms epoch. */
export type ReturnedSpeaker = { readonly speech: Speech; readonly at: number };

/** How long it is said that a line is back, ms. */
const RETURN_SHOWN_MS = 15_000;

type Link = { readonly conference: ReadonlySignal<Conference>; readonly serverNow: () => number };

/** The line of whoever has the word: lost since when, how long he is still waited for, and that he is back. Rule [CN19]. */
export class LineWatch {
  readonly lost: ReadonlySignal<LostSpeaker | null>;
  readonly #link: Link;
  readonly #returned = signal<ReturnedSpeaker | null>(null);
  /** Since when the operator has chosen to wait once more. */
  readonly #waiting = signal<{ readonly speech: SpeechId; readonly since: number } | null>(null);

  constructor(link: Link) {
    this.#link = link;
    this.lost = computed(() => lostSpeaker(link.conference.value));
  }

  get returned(): ReadonlySignal<ReturnedSpeaker | null> {
    return this.#returned;
  }

  start(): () => void {
    let before: Speech | null = null;
    return effect(() => {
      const lost = this.lost.value;
      if (lost === null && before !== null) {
        this.#returned.value = this.#return(before);
      } else if (lost !== null) {
        this.#returned.value = null;
      }
      before = lost?.speech ?? null;
    });
  }

  /** What is left of the time for which a lost speaker is waited for at `now` (ms epoch), ms; never negative. */
  patienceMs({ speech, since }: LostSpeaker, now: number): number {
    const waiting = this.#waiting.value;
    const from = waiting?.speech === speech.id ? waiting.since : since;
    return Math.max(0, from + LOSS_PATIENCE_MS - now);
  }

  /** Waits from now on as long as at first. */
  wait({ speech }: LostSpeaker): void {
    this.#waiting.value = { speech: speech.id, since: this.#link.serverNow() };
  }

  /** Whether it is still worth saying at `now` (ms epoch) that the line is back. */
  isNews({ at }: ReturnedSpeaker, now: number): boolean {
    return now < at + RETURN_SHOWN_MS;
  }

  /** Still with the word, and not because it goes on by telephone: the line is back. */
  #return(before: Speech): ReturnedSpeaker | null {
    const { floor, speeches } = this.#link.conference.peek();
    const speech = findSpeech(speeches, before.id);
    const hasWord = floor.speech === before.id || floor.response === before.id;
    return speech !== undefined && hasWord && !speech.byPhone ? { speech, at: this.#link.serverNow() } : null;
  }
}

function lostSpeaker(conference: Conference): LostSpeaker | null {
  const turns = [
    { kind: 'response', speech: nestedSpeech(conference) },
    { kind: 'speech', speech: speechOnFloor(conference) },
  ] as const;
  for (const { kind, speech } of turns) {
    const hold = speech?.holds.find(({ cause }) => cause === 'lost');
    if (speech !== undefined && hold !== undefined) {
      return { speech, kind, since: hold.since };
    }
  }
  return null;
}
