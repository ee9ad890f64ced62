import { t } from '../i18n/translate.ts';
import type { TextKey } from '../i18n/translate.ts';
import type { Tone } from '../ui/tone.ts';
import type { AirRole } from './airRole.ts';
import type { WatchingReason } from './watchingReason.ts';

export const ROLE_WORDS: Readonly<Record<AirRole, TextKey>> = {
  on_air: 'shared.onAir',
  standby: 'shared.standby',
  listening: 'shared.listening',
};

export const ROLE_TONES: Readonly<Record<AirRole, Tone>> = {
  on_air: 'onAir',
  standby: 'standby',
  listening: 'listening',
};

type Circumstances = {
  readonly role: AirRole;
  readonly host: boolean;
  /** Whether the programme really carries the site's voice. */
  readonly heard: boolean;
  readonly watching: WatchingReason | null;
  /** Whether the server's word is a present one. */
  readonly live: boolean;
};

/** What the state on air means for the people in front of the page. Rule [SP4]. */
export function roleText({ role, host, heard, watching, live }: Circumstances): string {
  if (!live) {
    return t('site.stateUnknown');
  }
  switch (role) {
    case 'on_air':
      if (heard) {
        return t(host ? 'site.hostText' : 'site.onAirText');
      }
      return t(
        watching === 'chosen' || watching === 'no_devices' ? 'site.onAirNothing' : 'site.onAirWaiting',
      );
    case 'standby':
      return t('site.standbyText');
    case 'listening':
      if (watching !== null) {
        return t('site.watchingText');
      }
      return t(host ? 'site.hostSilent' : 'site.listeningText');
    default:
      return role satisfies never;
  }
}
