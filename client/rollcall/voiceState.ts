import type { OnAir } from '../../contract/notifications.ts';
import type { Calling } from '../../domain/rollcall/rollCall.ts';
import { findSite, isOnline, type Sites } from '../../domain/sites/sites.ts';

/**
 * `offline`: its name is read out, nobody hears it · `unheard`: its microphone is open by the log, but the programme
 * does not carry it (yet) · `heard`: it does · `closed`: its time is up.
 */
export type VoiceState = 'offline' | 'unheard' | 'heard' | 'closed';

/** Whether the called site can be heard: by what the bus really forwards, as on the console ([CN7]). */
export function voiceState({ site, open }: Calling, sites: Sites, onAir: OnAir): VoiceState {
  const called = findSite(sites, site);
  if (called === undefined || !isOnline(called)) {
    return 'offline';
  }
  if (!open) {
    return 'closed';
  }
  return onAir.speakerAudio === site ? 'heard' : 'unheard';
}
