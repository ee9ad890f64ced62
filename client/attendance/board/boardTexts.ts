import type { AttendanceFilter } from '../../../domain/attendance/attendanceFilters.ts';
import type { SiteGroup } from '../../../domain/sites/sites.ts';
import { GROUP_TEXTS } from '../../i18n/groupTexts.ts';
import type { TextKey } from '../../i18n/translate.ts';
import { MARK_TEXTS } from '../../i18n/markTexts.ts';
import { CONNECTION_TEXTS, CONNECTION_TONES } from '../../ui/siteConnectionTexts.ts';
import type { Tone } from '../../ui/tone.ts';
import type { LiveConnection } from './liveConnection.ts';
import type { MarkState } from './markStates.ts';

/** What the board's values are called. */

export const LIVE_TEXTS: Readonly<Record<LiveConnection, TextKey>> = {
  ...CONNECTION_TEXTS,
  connecting: 'attendance.connecting',
  weak: 'attendance.withoutMedia',
  reconnecting: 'attendance.reconnecting',
};
export const LIVE_TONES: Readonly<Record<LiveConnection, Tone>> = {
  ...CONNECTION_TONES,
  connecting: 'standby',
  weak: 'standby',
  reconnecting: 'standby',
};

export const MARK_STATE_TEXTS: Readonly<Record<MarkState, TextKey>> = {
  not_called: 'rollcall.notCalled',
  called: 'rollcall.callingNow',
  ...MARK_TEXTS,
};

/** For below a name: the groups are called in full where one filters by them. */
export const SHORT_GROUP_TEXTS: Readonly<Record<SiteGroup, TextKey>> = {
  ...GROUP_TEXTS,
  mission: 'attendance.mission',
};

export const COUNTER_TEXTS: Readonly<Record<AttendanceFilter, TextKey>> = {
  all: 'attendance.counterAll',
  expected: 'attendance.counterExpected',
  online: 'attendance.counterOnline',
  away: 'attendance.counterAway',
  never: 'attendance.counterNever',
  attended: 'attendance.verdictAttended',
  partly: 'attendance.verdictPartly',
  absent: 'attendance.verdictAbsent',
  late: 'attendance.counterLate',
  left_early: 'attendance.counterLeftEarly',
  dropped: 'attendance.counterDropped',
  spoke: 'attendance.counterSpoke',
  silent: 'attendance.counterSilent',
  not_marked: 'attendance.counterNotMarked',
  contradictory: 'attendance.counterContradictory',
  corrected: 'attendance.counterCorrected',
  no_delegation: 'attendance.counterNoDelegation',
  tested: 'attendance.counterTested',
  test_failed: 'attendance.counterTestFailed',
  not_tested: 'attendance.counterNotTested',
  removed: 'attendance.counterRemoved',
};
export const COUNTER_TONES: Partial<Readonly<Record<AttendanceFilter, Tone>>> = {
  online: 'online',
  away: 'left',
  never: 'never',
  dropped: 'lost',
};

/** The counters as the page groups them: what they are about, and in which order they stand. */
export const COUNTER_GROUPS: readonly {
  readonly name: string;
  readonly text: TextKey;
  readonly counters: readonly [AttendanceFilter, ...AttendanceFilter[]];
}[] = [
  {
    name: 'connection',
    text: 'attendance.groupConnection',
    counters: ['expected', 'online', 'away', 'never', 'dropped'],
  },
  { name: 'mark', text: 'attendance.groupMark', counters: ['not_marked', 'contradictory'] },
  { name: 'speech', text: 'attendance.groupSpeech', counters: ['spoke', 'silent'] },
  {
    name: 'verdict',
    text: 'attendance.groupVerdict',
    counters: ['attended', 'partly', 'absent', 'late', 'left_early'],
  },
  { name: 'test', text: 'attendance.groupTest', counters: ['tested', 'test_failed', 'not_tested'] },
  { name: 'record', text: 'attendance.groupRecord', counters: ['corrected', 'no_delegation', 'removed'] },
];
