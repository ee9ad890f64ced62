import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { formatDuration } from '../../i18n/formatTime.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { MARK_TEXTS } from '../../i18n/markTexts.ts';
import { momentText, type MomentPlace } from '../momentText.ts';

/** What a timeline shows, in a sentence: for who cannot see it. A day is said where it is not that of the session. */
export function timelineSentence(line: AttendanceLine, place: MomentPlace): string {
  const { site, stretches, drops, spoke, marks } = line;
  const times = stretches.map(({ startAt, endAt }, index) => {
    const open = line.connection === 'online' && index === stretches.length - 1;
    const from = momentText(startAt, place, 'minutes');
    return open ? t('attendance.timelineSince', { from }) : `${from}–${momentText(endAt, place, 'minutes')}`;
  });
  const marked = marks.flatMap(({ number, entry }) =>
    entry === null ? [] : [t('attendance.timelineMark', { number, mark: t(MARK_TEXTS[entry.mark]) })],
  );
  const parts = [
    times.length === 0
      ? t('attendance.timelineNever')
      : t('attendance.timelineOnline', { times: times.join(', ') }),
    ...(drops === 0 ? [] : [t('attendance.timelineDrops', { count: drops })]),
    ...(spoke.count === 0
      ? []
      : [t('attendance.timelineSpoke', { count: spoke.count, duration: formatDuration(spoke.netMs) })]),
    ...marked,
  ];
  return `${local(site.shortName)}: ${parts.join('; ')}.`;
}
