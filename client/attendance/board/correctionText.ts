import type { Correction } from '../../../domain/secretariat/secretariat.ts';
import { actorText } from '../../i18n/actorText.ts';
import { formatTime } from '../../i18n/formatTime.ts';
import { t } from '../../i18n/translate.ts';

/** Why a value was corrected, by whom and when (in `timeZone`, IANA), in a line. */
export function correctionText({ reason, by, at }: Correction, timeZone: string): string {
  return t('attendance.correctedBy', { reason, name: actorText(by), time: formatTime(at, timeZone) });
}
