import type { SiteConnection } from '../state/siteConnection.ts';
import type { TextKey } from '../i18n/translate.ts';

const ABSENT: readonly TextKey[] = [
  'rollcall.reasonNoAnswer',
  'rollcall.reasonNotConnected',
  'rollcall.reasonLineLost',
  'rollcall.reasonPowerCut',
];
const EXCUSED: readonly TextKey[] = [
  'rollcall.reasonReported',
  'rollcall.reasonOtherMeeting',
  'rollcall.reasonDisaster',
  'rollcall.reasonNight',
];

/** Reasons that are chosen without typing, the likeliest first: whoever is not connected has not failed to answer. */
export function quickReasons(mark: 'absent' | 'excused', connection: SiteConnection): readonly TextKey[] {
  if (mark === 'excused') {
    return EXCUSED;
  }
  const likeliest: TextKey =
    connection === 'online'
      ? 'rollcall.reasonNoAnswer'
      : connection === 'lost'
        ? 'rollcall.reasonLineLost'
        : 'rollcall.reasonNotConnected';
  return [likeliest, ...ABSENT.filter((reason) => reason !== likeliest)];
}
