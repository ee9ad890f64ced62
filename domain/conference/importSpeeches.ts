import { Rejection } from '../rejection.ts';
import { decideSpeeches } from '../speeches/decideSpeeches.ts';
import type { SpeechCommand } from '../speeches/speechEvents.ts';
import type { Conference, ConferenceEvent } from './conference.ts';
import { evolvePeople, namePeople } from './people.ts';

/** Names whom a prepared list names, then lists their speeches; all of it or nothing. Rule [IM8]. */
export function importSpeeches(
  state: Conference,
  command: SpeechCommand & { readonly type: 'ImportSpeeches' },
): readonly ConferenceEvent[] | Rejection {
  const named = namePeople(state, command.people);
  if (named instanceof Rejection) {
    return named;
  }
  const listed = decideSpeeches({ ...state, people: named.reduce(evolvePeople, state.people) }, command);
  return listed instanceof Rejection ? listed : [...named, ...listed];
}
