import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { Conference } from '../../../domain/conference/conference.ts';
import type { PersonId, SiteId } from '../../../domain/ids.ts';
import { normaliseText } from '../../../domain/text.ts';

/** How long the log is waited for after the server's yes, ms. */
const PATIENCE_MS = 5_000;

/** The person of that name at the site, as soon as the log names one; null when it does not in time. */
export function findNamed(
  conference: ReadonlySignal<Conference>,
  site: SiteId,
  name: string,
): Promise<PersonId | null> {
  const wanted = normaliseText(name);
  return new Promise((resolve) => {
    let stop = () => {};
    const timer = setTimeout(() => end(null), PATIENCE_MS);
    const end = (found: PersonId | null) => {
      clearTimeout(timer);
      resolve(found);
      // Not within the effect that may be running for the first time.
      queueMicrotask(() => stop());
    };
    stop = effect(() => {
      const people = Object.values(conference.value.people);
      const person = people.findLast((other) => other.site === site && other.name === wanted);
      if (person !== undefined) {
        end(person.id);
      }
    });
  });
}
