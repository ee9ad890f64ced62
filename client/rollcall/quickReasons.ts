import { ABSENT_REASONS, EXCUSED_REASONS } from '../i18n/stockReasons.ts';
import type { TextKey } from '../i18n/translate.ts';
import type { SiteConnection } from '../../domain/sites/siteConnection.ts';

/** Reasons that are chosen without typing, the likeliest first: whoever is not connected has not failed to answer. */
export function quickReasons(mark: 'absent' | 'excused', connection: SiteConnection): readonly TextKey[] {
  if (mark === 'excused') {
    return EXCUSED_REASONS;
  }
  const likeliest: TextKey =
    connection === 'online'
      ? 'rollcall.reasonNoAnswer'
      : connection === 'lost'
        ? 'rollcall.reasonLineLost'
        : 'rollcall.reasonNotConnected';
  return [likeliest, ...ABSENT_REASONS.filter((reason) => reason !== likeliest)];
}
