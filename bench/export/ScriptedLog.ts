import type { Actor } from '../../domain/actor.ts';
import {
  initialConference,
  type Conference,
  type ConferenceCommand,
} from '../../domain/conference/conference.ts';
import { decide } from '../../domain/conference/decide.ts';
import { evolve } from '../../domain/conference/evolve.ts';
import type { ConferenceId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import type { NewEvent, StoredEvent } from '../../server/log/EventLog.ts';
import { schemaOf } from '../../server/log/eventCodec.ts';
import { EMPTY_HEAD, sealEvents } from '../../server/log/hashChain.ts';

/** A command, or what makes one of the state in which it is given; null for none after all. */
export type ScriptedCommand = ConferenceCommand | ((state: Conference) => ConferenceCommand | null);

export type ScriptedStep = { readonly at: number; readonly actor: Actor; readonly command: ScriptedCommand };

/**
 * The log of a conference in which these commands are given, in the order of their times, decided by the real rules.
 * What the rules refuse, a site on the floor that has just been lost for one, does not happen.
 */
export function scriptedLog(
  conference: ConferenceId,
  steps: readonly ScriptedStep[],
): readonly StoredEvent[] {
  let state = initialConference;
  const events: NewEvent[] = [];
  for (const { at, actor, command } of steps.toSorted((a, b) => a.at - b.at)) {
    const given = typeof command === 'function' ? command(state) : command;
    const decided = given === null ? [] : decide(state, given, { at, actor });
    for (const event of decided instanceof Rejection ? [] : decided) {
      state = evolve(state, { ...event, at, actor });
      events.push({
        type: event.type,
        schema: schemaOf(event.type),
        at,
        actor,
        command: null,
        data: event.data,
      });
    }
  }
  return sealEvents(conference, EMPTY_HEAD, events);
}
