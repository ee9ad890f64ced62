import type { Conference } from '../../../domain/conference/conference.ts';
import { nestedSpeech, speechOnFloor } from '../../../domain/floor/floor.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { SiteRow } from './siteRow.ts';

export type SiteIntent = 'grant' | 'standby' | 'clearStandby' | 'respond' | 'endSpeech';

/**
 * What is offered for a site, whatever may stand in its way: whoever speaks there is not given the floor again, but
 * another one of the site's people is. Rule [CN15].
 * @param person whose name a speech of the site would get
 */
export function siteActions(
  conference: Conference,
  { id: site, role }: Pick<SiteRow, 'id' | 'role'>,
  person: PersonId | null,
): readonly SiteIntent[] {
  const speech = speechOnFloor(conference);
  if (speech?.site === site) {
    return person === null || speech.person === person ? ['endSpeech'] : ['grant', 'endSpeech'];
  }
  if (nestedSpeech(conference)?.site === site) {
    return [];
  }
  const standby: SiteIntent = role === 'standby' ? 'clearStandby' : 'standby';
  return speech === undefined ? ['grant', standby] : ['grant', standby, 'respond'];
}
