import type { OnAir } from '../../contract/notifications.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import type { SiteId } from '../../domain/ids.ts';
import { AUDIO_BUSES } from '../../domain/programme/programme.ts';
import { siteTurn } from './siteTurn.ts';

export type AirRole = 'on_air' | 'standby' | 'listening';
type View = Pick<Conference, 'floor' | 'speeches' | 'rollCall' | 'phase'>;

/**
 * How the site stands on air: by the floor and the roll call, and by what the programme really carries. Whoever is heard
 * by all must see it, so either of them is enough for ON AIR; the host site, whose voice is always in the programme,
 * always is. In a pause whoever keeps the floor is prepared to go on with it, and no more. Rule [SP4].
 */
export function airRole(conference: View, onAir: OnAir, site: SiteId): AirRole {
  if (AUDIO_BUSES.some((bus) => onAir[bus] === site)) {
    return 'on_air';
  }
  const { speaking, preparing, called } = siteTurn(conference, site);
  // By telephone the voice comes from the hall: the site's own line carries nothing.
  const invited = speaking !== null && !speaking.byPhone;
  if (conference.phase.pause !== null) {
    return invited || preparing !== null ? 'standby' : 'listening';
  }
  if (invited || called !== null) {
    return 'on_air';
  }
  return preparing === null ? 'listening' : 'standby';
}
