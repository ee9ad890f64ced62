import type { Standby } from '../../../domain/floor/floor.ts';
import type { SiteId } from '../../../domain/ids.ts';
import type { SiteRow } from '../sites/siteRow.ts';

/** How it stands with a site that is prepared. `hall`: the host site, which nobody has to ask. */
export type StandbyState = 'hall' | 'offline' | 'bad_link' | 'ready' | 'not_ready' | 'no_answer';

/** A line that does not carry picture and voice counts for more than the answer that was given over it. Rule [CN17]. */
export function standbyState(
  { site, answer }: Standby,
  row: Pick<SiteRow, 'connection' | 'media' | 'camera' | 'microphone'> | undefined,
  host: SiteId | undefined,
): StandbyState {
  if (row?.connection !== 'online') {
    return 'offline';
  }
  if (row.media !== 'connected' || !row.camera || !row.microphone) {
    return 'bad_link';
  }
  if (site === host) {
    return 'hall';
  }
  if (answer === null) {
    return 'no_answer';
  }
  return answer.ready ? 'ready' : 'not_ready';
}
