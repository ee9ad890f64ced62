import type { OnAir } from '../../contract/notifications.ts';
import { floorRole, type Floor } from '../../domain/floor/floor.ts';
import type { SiteId } from '../../domain/ids.ts';
import { AUDIO_BUSES } from '../../domain/programme/programme.ts';

export type AirRole = ReturnType<typeof floorRole>;

/**
 * How the site stands on air: by the floor, and by what the programme really carries. Whoever is heard by all must see
 * it, so either of them is enough for ON AIR; the host site, whose voice is always in the programme, always is.
 * Rule [SP4].
 */
export function airRole(floor: Floor, onAir: OnAir, site: SiteId): AirRole {
  const heard = AUDIO_BUSES.some((bus) => onAir[bus] === site);
  return heard ? 'on_air' : floorRole(floor, site);
}
