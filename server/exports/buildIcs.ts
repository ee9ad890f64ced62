import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { cleanText } from './cleanText.ts';
import type { ExportSubject } from './ExportSubject.ts';

const HOUR_MS = 3_600_000;

/**
 * The session as an iCalendar file (RFC 5545). Times are in UTC, so that every calendar shows them in its own zone; the
 * id is the conference's, and the sequence the log's version, so that a later file takes the place of an earlier one.
 * Rule [EX8].
 */
export function buildIcs({ conference, details, sheet, log, language, names }: ExportSubject): string {
  const { openedAt, closedAt } = sheet.session;
  const start = openedAt ?? details.scheduledAt;
  const plannedMs = names.agenda.items.reduce((sum, { plannedMinutes }) => sum + plannedMinutes * 60_000, 0);
  const end = closedAt ?? start + (plannedMs || HOUR_MS);
  const host = sheet.lines.find(({ site }) => site.id === details.hostSite);
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Diem Cau', product: 'Diem Cau' },
  });
  calendar.createEvent({
    id: `${conference}@diem-cau`,
    sequence: log.version,
    stamp: new Date(sheet.at),
    start: new Date(start),
    end: new Date(Math.max(start, end)),
    summary: cleanText(details.title[language]),
    description: cleanText(details.organiser[language]),
    location: cleanText(host?.site.name[language] ?? ''),
    status: ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
