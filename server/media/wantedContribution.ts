import type { SiteId } from '../../domain/ids.ts';
import { plannedBuses } from '../../domain/programme/plannedBuses.ts';
import type { ProgrammePlan } from '../../domain/programme/programme.ts';
import type { WantedContribution } from './MediaPlane.ts';

/** What a site shall send, from its place in the plan; null is the time before the first plan. Rule [MP2]. */
export function wantedContribution(plan: ProgrammePlan | null, site: SiteId): WantedContribution {
  if (plan === null) {
    return { maxSpatialLayer: 0, microphone: false };
  }
  const { hostVideo, speakerVideo } = plannedBuses(plan);
  const seen = hostVideo === site || speakerVideo === site || plan.standby.includes(site);
  return { maxSpatialLayer: seen ? 2 : 0, microphone: openMicrophones(plan).has(site) };
}

/** Sites whose microphones are open: those whose voice a bus carries, and no other. Rule [MP1]. */
export function openMicrophones(plan: ProgrammePlan): ReadonlySet<SiteId> {
  const { hostAudio, speakerAudio, responseAudio } = plannedBuses(plan);
  return new Set([hostAudio, speakerAudio, responseAudio].filter((site) => site !== null));
}
