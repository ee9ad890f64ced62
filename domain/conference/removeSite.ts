import type { CommandContext } from '../decider.ts';
import { clearStandby } from '../floor/decideStandby.ts';
import { nestedSpeech, speechOnFloor } from '../floor/floor.ts';
import type { SiteId } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import { interruptedRun } from '../rollcall/decideRollCall.ts';
import { sites } from '../sites/decideSites.ts';
import type { SiteCommand } from '../sites/sites.ts';
import type { SpeechEvent } from '../speeches/speechEvents.ts';
import type { Conference, ConferenceEvent } from './conference.ts';

/** Takes a site off the conference with all that it waits for: standby, queue, list and roll call. Rules [ST13] and [ST14]. */
export function removeSite(
  state: Conference,
  command: SiteCommand & { readonly type: 'RemoveSite' },
  context: CommandContext,
): readonly ConferenceEvent[] | Rejection {
  const { site } = command;
  if (speechOnFloor(state)?.site === site || nestedSpeech(state)?.site === site) {
    return new Rejection('on_floor');
  }
  const decided = sites.decide(state, command, context);
  return decided instanceof Rejection || decided.length === 0
    ? decided
    : [...waitingEnded(state, site), ...decided];
}

function waitingEnded(state: Conference, site: SiteId): readonly ConferenceEvent[] {
  const { floor, rollCall, speeches } = state;
  const standby = floor.standby.filter((entry) => entry.site === site);
  const cleared = clearStandby(state, standby);
  const settled = new Set(cleared.map(({ data }) => ('outcome' in data ? data.speech : null)));
  return [
    ...(rollCall.calling?.site === site ? interruptedRun(rollCall) : []),
    ...cleared,
    ...floor.queue
      .filter((entry) => entry.site === site)
      .map(({ id: request }): ConferenceEvent => ({
        type: 'FloorRequestWithdrawn',
        data: { request, site },
      })),
    ...speeches
      .filter((speech) => speech.site === site && speech.outcome === 'open' && !settled.has(speech.id))
      .map(({ id: speech }): SpeechEvent => ({
        type: 'SpeechSettled',
        data: { speech, outcome: 'withdrawn' },
      })),
  ];
}
