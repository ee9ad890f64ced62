import type { OnAir } from '../../contract/notifications.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { VideoBusName } from '../../domain/programme/programme.ts';
import { shownSpeech } from './shownSpeech.ts';

/** Why there is nothing to be seen: a site's picture has not come yet, or nobody is to be seen at all. */
export type MissingPicture = { readonly site: SiteId | null };

/**
 * What is missing where the programme's picture should be; null while there is one. Rule [DP13].
 * @param main the bus that fills the picture; null while nothing is on air
 * @param seen whether the element that plays `main` has a frame to show
 */
export function missingPicture(
  conference: Conference,
  onAir: OnAir,
  { main, seen }: { readonly main: VideoBusName | null; readonly seen: boolean },
): MissingPicture | null {
  if (main !== null) {
    return seen ? null : { site: onAir[main] };
  }
  const speech = shownSpeech(conference)?.speech;
  // Who speaks by telephone has no picture that could come.
  return { site: speech === undefined || speech.byPhone ? null : speech.site };
}
