import type { Programme, SiteMedia } from '../../../contract/notifications.ts';
import { AUDIO_BUSES } from '../../../domain/programme/programme.ts';
import type { Speech } from '../../../domain/speeches/speech.ts';

/**
 * How it stands with the microphone of whoever has the word: `lost`: with the whole line · `closed` by the server ·
 * `mutedByOperator`: closed by the server because an operator wants it so · `open` · `muted` in the room · `silent`:
 * open, and nothing comes · `phone`: the voice comes by telephone.
 */
export type MicrophoneState = 'lost' | 'closed' | 'mutedByOperator' | 'open' | 'muted' | 'silent' | 'phone';

type Speaker = Pick<Speech, 'site' | 'byPhone' | 'muted' | 'holds'>;

/** What the media plane and the room say, not what was ordered. Rule [CN18]. */
export function microphoneState(
  { site, byPhone, muted, holds }: Speaker,
  { onAir, problems }: Programme,
  media: SiteMedia | undefined,
): MicrophoneState {
  if (byPhone) {
    return 'phone';
  }
  if (holds.some(({ cause }) => cause === 'lost')) {
    return 'lost';
  }
  if (!AUDIO_BUSES.some((bus) => onAir[bus] === site)) {
    return muted ? 'mutedByOperator' : 'closed';
  }
  if (media?.muted === true) {
    return 'muted';
  }
  return problems.some((found) => found.site === site && found.problem === 'silent') ? 'silent' : 'open';
}
