import type { ConferenceEvent } from '../../../domain/conference/conference.ts';
import type { Recorded } from '../../../domain/decider.ts';
import { asId, type ConferenceId } from '../../../domain/ids.ts';
import { scriptEvents } from '../../../domain/testing/attendanceScript.ts';
import type { Language } from '../../../domain/text.ts';
import type { StoredEvent } from '../../log/EventLog.ts';
import { schemaOf } from '../../log/eventCodec.ts';
import { EMPTY_HEAD, sealEvents } from '../../log/hashChain.ts';
import { exportSubject, type ExportSubject } from '../ExportSubject.ts';

/** Subjects of exports for tests. The morning of the scripts is 20 October 2026 in Hà Nội. */

export const CONFERENCE = asId<ConferenceId>('hoi-nghi');
export const DAY = Date.parse('2026-10-20T00:00:00+07:00');

/** A session with most of what can happen in one. */
export const SESSION = `
08:00:00 HQ in pc-1
08:05:00 GLI tested 1 bad line "mất điện"
08:10:00 LCA in pc-1
08:11:00 LCA tested 1 okay microphone "rè"
08:16:00 LCA tested 2 good
08:12:00 LCA delegation 4 "Trần Văn Một" "Phạm Thị Mới"
08:20:00 count 1
08:21:00 LCA marked 1 present_online
08:22:00 GLI marked 1 absent "mất điện do bão"
09:00:00 phase in_session
09:10:00 GLI in pc-1
09:15:00 s1 granted LCA
09:20:00 LCA out pc-1 lost seen 09:19:30
09:20:20 LCA in pc-2
09:25:00 s1 released ended
09:30:00 pause break
09:40:00 resume
09:45:00 GLI renamed "Điểm cầu Gia Lai – Kon Tum" "sáp nhập tỉnh"
10:00:00 GLI out pc-1 left
10:30:00 phase closed
10:31:00 LCA out pc-2 left
10:35:00 GLI corrected firstInAt 08:58:00 "họp ở phòng bên cạnh"
10:36:00 GLI corrected verdict attended "xác nhận qua điện thoại"
10:37:00 GLI corrected note "Có công văn số 12" "công văn đến sau"
`;

/** The facts as a log has them, their clock moved to `day` (ms epoch). */
export function stored(events: readonly Recorded<ConferenceEvent>[], day = DAY): readonly StoredEvent[] {
  const moved = events.map(({ type, at, actor, data }) => {
    return { type, schema: schemaOf(type), at: at + day, actor, command: null, data: movedTimes(data, day) };
  });
  return sealEvents(CONFERENCE, EMPTY_HEAD, moved);
}

/** Facts that name moments name those of the same day. */
function movedTimes(data: object, day: number): object {
  const times = ['lastSeenAt', 'since', 'value'];
  const moved = Object.entries(data as Record<string, unknown>).map(([key, value]) => {
    return [key, times.includes(key) && typeof value === 'number' ? value + day : value] as const;
  });
  return Object.fromEntries(moved);
}

/** The events of a script as a log. */
export function scriptLog(script: string, day = DAY): readonly StoredEvent[] {
  return stored(scriptEvents(script), day);
}

/** The subject of an export of a script. */
export function subjectOf(script: string, language: Language = 'vi', day = DAY): ExportSubject {
  return subjectOfLog(scriptLog(script, day), language);
}

export function subjectOfLog(events: readonly StoredEvent[], language: Language = 'vi'): ExportSubject {
  return exportSubject({ conference: CONFERENCE, events, number: 7, language, at: null });
}
