import type { SiteId } from '../ids.ts';
import type { BusName, ProgrammePlan } from './programme.ts';

/**
 * Which site each bus shall carry, null for nothing. A voice is on one bus only, the first of host, speaker and
 * response that is its own, or it would be heard twice. Rule [PR2].
 */
export function plannedBuses({
  host,
  speaker,
  speakerMuted,
  response,
  content,
}: ProgrammePlan): Readonly<Record<BusName, SiteId | null>> {
  const voice = speakerMuted || speaker === host ? null : speaker;
  return {
    hostVideo: host,
    speakerVideo: speaker,
    contentVideo: content,
    hostAudio: host,
    speakerAudio: voice,
    responseAudio: response === host || response === voice ? null : response,
  };
}
