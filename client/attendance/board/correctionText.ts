import type { Actor } from '../../../domain/actor.ts';
import type { Correction } from '../../../domain/secretariat/secretariat.ts';
import { formatTime } from '../../i18n/formatTime.ts';
import { t } from '../../i18n/translate.ts';

/** Why a value was corrected, by whom and when (in `timeZone`, IANA), in a line. */
export function correctionText({ reason, by, at }: Correction, timeZone: string): string {
  return t('attendance.correctedBy', { reason, name: actorName(by), time: formatTime(at, timeZone) });
}

function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return actor.name;
    case 'site':
      return actor.site;
    case 'system':
      return t('attendance.theServer');
    default:
      return actor satisfies never;
  }
}
