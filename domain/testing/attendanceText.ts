import { LINE_CHECKS, type LineTest } from '../linetest/lineTest.ts';
import type { AttendanceLine, Corrected } from '../attendance/AttendanceLine.ts';
import type { AttendanceSheet } from '../attendance/AttendanceSheet.ts';

/** A sheet as a golden file has it: the session, then some of its sites with everything that is measured. */
export function sheetText(sheet: AttendanceSheet, sites: readonly string[]): string {
  const { openedAt, closedAt, lengthMs, intervals } = sheet.session;
  const lines = sheet.lines.filter(({ site }) => sites.includes(site.id)).map(lineText);
  const session = [
    `opened ${time(openedAt)}`,
    `closed ${time(closedAt)}`,
    `lasted ${duration(lengthMs)}`,
    ...intervals.map(spanText),
  ].join(', ');
  return [`session: ${session}`, ...lines.flat(), ''].join('\n');
}

function lineText(line: AttendanceLine): readonly string[] {
  const share = line.share === null ? '-' : `${(line.share * 100).toFixed(1)} %`;
  const { site, spoke, note, removedAt } = line;
  const marks = line.marks.map(({ number, entry }) => `${number} ${entry?.mark ?? '-'}`);
  return [
    `${site.id}: ${line.connection}, ${corrected(line.verdict, String)}`,
    `  in ${corrected(line.firstIn, time)}, out ${corrected(line.lastOut, time)}, there ${list(line.stretches.map(spanText))}`,
    `  connected ${duration(line.connectedMs)}, in session ${duration(line.sessionMs)} of ${duration(line.expectedMs)} (${share})`,
    `  drops ${line.drops}, longest gap ${duration(line.longestGapMs)}, late ${duration(line.lateMs)}, left early ${duration(line.leftEarlyMs)}`,
    `  marks ${list(marks)}${line.contradictory ? ', contradictory' : ''}`,
    ...(spoke.count === 0
      ? []
      : [`  spoke ${spoke.count} for ${duration(spoke.netMs)}: ${list(turnTexts(line))}`]),
    ...line.formerNames.map(
      ({ shortName, until, reason }) => `  until ${time(until)} ${shortName.vi} (${reason})`,
    ),
    ...line.removals.map(({ at, reason }) => {
      const back = at === removedAt ? '' : ', and back';
      return `  removed ${time(at)} (${reason})${back}`;
    }),
    ...(note === null ? [] : [`  note: ${note.value}`]),
    ...line.corrections.map(
      ({ at, field, value, reason }) =>
        `  corrected ${time(at)} ${field}: ${typeof value === 'number' ? time(value) : value} (${reason})`,
    ),
    ...line.lineTest.history.map(testText),
    ...line.delegationChanges.map(({ at, headCount, delegates }) => {
      const names = delegates.map(({ name, head }) => (head ? `${name} (head)` : name));
      return `  delegation ${time(at)}: ${headCount} people, ${list(names)}`;
    }),
  ];
}

function testText({ at, result, checks, problem, note }: LineTest): string {
  const outcomes = LINE_CHECKS.map((check) => `${check} ${checks[check]}`).join(', ');
  const faults = [problem, note].filter((fault) => fault !== null);
  return `  line tested ${time(at)}: ${result}${faults.length === 0 ? '' : ` (${faults.join(': ')})`}, ${outcomes}`;
}

function turnTexts({ spoke }: AttendanceLine): readonly string[] {
  return spoke.turns.map((turn) => {
    const runs = turn.runs.map(({ startAt, endAt }) => `${time(startAt)}–${time(endAt)}`);
    const holds = turn.holds.map(
      ({ cause, startAt, endAt }) => ` held ${cause} ${time(startAt)}–${time(endAt)}`,
    );
    const phone = turn.byPhone ? ' by phone' : '';
    return `${turn.speech} ${turn.reason ?? 'going on'} [${runs.join(' ')}]${holds.join('')}${phone}`;
  });
}

function corrected<T>({ measured, official, correction }: Corrected<T>, text: (value: T) => string): string {
  return correction === null ? text(measured) : `${text(official)} (measured ${text(measured)})`;
}

const spanText = ({ startAt, endAt }: { startAt: number; endAt: number }) =>
  `${time(startAt)}–${time(endAt)}`;
const list = (texts: readonly string[]) => (texts.length === 0 ? '-' : texts.join('; '));

/** `hh:mm:ss` of the script's day, with thousandths where there are any. */
function time(at: number | null): string {
  return at === null ? '-' : duration(at).replace(/^\d:/, '0$&');
}

function duration(ms: number | null): string {
  if (ms === null) {
    return '-';
  }
  const seconds = Math.floor(ms / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  const rest = ms % 1000 === 0 ? '' : `.${String(ms % 1000).padStart(3, '0')}`;
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}${rest}`;
}
