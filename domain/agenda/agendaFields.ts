import { findPerson, type People } from '../conference/people.ts';
import { Rejection } from '../rejection.ts';
import { DOCUMENT_LIMIT } from '../speeches/speech.ts';
import { isStoredText, TITLE_LIMIT } from '../text.ts';
import { DOCUMENTS_MAX, PLANNED_MINUTES_MAX, type AgendaChange } from './agenda.ts';

/** Why an item may not have these fields; null where it may. What is left out is not looked at. Rule [AG5]. */
export function refusedFields(
  { title, presenter, plannedMinutes, documents }: AgendaChange,
  people: People,
): Rejection | null {
  const titles = title === undefined ? [] : [title.vi, title.en];
  if (!titles.every((text) => isStoredText(text, TITLE_LIMIT))) {
    return new Rejection('invalid_text');
  }
  if (documents?.every((name) => isStoredText(name, DOCUMENT_LIMIT)) === false) {
    return new Rejection('invalid_text');
  }
  if (documents !== undefined && documents.length > DOCUMENTS_MAX) {
    return new Rejection('list_full');
  }
  if (plannedMinutes !== undefined && !isMinutes(plannedMinutes)) {
    return new Rejection('invalid_duration');
  }
  const named = presenter === undefined || presenter === null || findPerson(people, presenter) !== undefined;
  return named ? null : new Rejection('unknown_person');
}

/** Whether a time can be planned: whole minutes within the limits. */
export function isMinutes(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= PLANNED_MINUTES_MAX;
}

/** What of a change is one: the fields that differ from what is held. */
export function differingFields(held: Required<AgendaChange>, change: AgendaChange): AgendaChange {
  const keys = Object.keys(change) as (keyof AgendaChange)[];
  return Object.fromEntries(
    keys
      .filter((key) => change[key] !== undefined && !isEqual(held[key], change[key]))
      .map((key) => [key, change[key]]),
  );
}

/** Of a field's values: a text or number, or texts by language or in a list. */
function isEqual(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other;
  }
  const texts: readonly [string, unknown][] = Object.entries(one);
  const others = new Map<string, unknown>(Object.entries(other));
  return texts.length === others.size && texts.every(([key, text]) => others.get(key) === text);
}
