import type { Decider } from '../decider.ts';
import { Rejection } from '../rejection.ts';
import { REASON_LIMIT } from '../rollcall/rollCall.ts';
import { findSite, type Sites } from '../sites/sites.ts';
import { isStoredText } from '../text.ts';
import {
  correctionInForce,
  EMPTY_SECRETARIAT,
  nextExportNumber,
  NOTE_LIMIT,
  TOLERANCE_MAX_MS,
  type AttendanceRules,
  type Secretariat,
  type SecretariatCommand,
  type SecretariatEvent,
} from './secretariat.ts';

export type SecretariatWorld = { readonly secretariat: Secretariat; readonly sites: Sites };

type Decision = readonly SecretariatEvent[] | Rejection;
type Command<T extends SecretariatCommand['type']> = SecretariatCommand & { readonly type: T };

/** Corrections, the rules of attendance, and the files that were handed out. Rules [SC1] to [SC7]. */
export const secretariat: Decider<Secretariat, SecretariatWorld, SecretariatCommand, SecretariatEvent> = {
  initial: EMPTY_SECRETARIAT,

  decide(world, command, { at }) {
    switch (command.type) {
      case 'CorrectAttendance':
        return correct(world, command, at);
      case 'SetAttendanceRules':
        return setRules(world.secretariat, command);
      case 'IssueExport':
        return issue(world.secretariat, command);
      default:
        return command satisfies never;
    }
  },

  evolve(state, event) {
    const { at, actor: by } = event;
    switch (event.type) {
      case 'AttendanceCorrected':
        return { ...state, corrections: [...state.corrections, { ...event.data, at, by }] };
      case 'AttendanceRulesSet':
        return { ...state, rules: { ...event.data, version: state.rules.version + 1 } };
      case 'ExportIssued':
        return { ...state, exports: [...state.exports, { ...event.data, at, by }] };
      default:
        return event satisfies never;
    }
  },
};

function correct(
  { secretariat: { corrections }, sites }: SecretariatWorld,
  { type: _, ...correction }: Command<'CorrectAttendance'>,
  at: number,
): Decision {
  const { site, field, value, reason } = correction;
  if (findSite(sites, site) === undefined) {
    return new Rejection('unknown_site');
  }
  if ((correctionInForce(corrections, site, field)?.value ?? null) === value) {
    return [];
  }
  if (reason === '') {
    return new Rejection('reason_needed');
  }
  const isText = field !== 'note' || value === null || isStoredText(value, NOTE_LIMIT);
  if (!isText || !isStoredText(reason, REASON_LIMIT)) {
    return new Rejection('invalid_text');
  }
  if (typeof value === 'number' && !(Number.isSafeInteger(value) && value >= 0 && value <= at)) {
    return new Rejection('invalid_number');
  }
  const timesOf = (one: 'firstInAt' | 'lastOutAt') =>
    field === one ? value : (correctionInForce(corrections, site, one)?.value ?? null);
  const [first, last] = [timesOf('firstInAt'), timesOf('lastOutAt')];
  return typeof first === 'number' && typeof last === 'number' && first > last
    ? new Rejection('invalid_number')
    : [{ type: 'AttendanceCorrected', data: correction }];
}

function setRules(
  { rules: current }: Secretariat,
  { rules, expectedVersion }: Command<'SetAttendanceRules'>,
): Decision {
  const { attendedPercent, lateAfterMs, earlyBeforeMs } = rules;
  if (isSame(rules, current)) {
    return [];
  }
  if (expectedVersion !== current.version) {
    return new Rejection('stale_version');
  }
  const valid =
    isWhole(attendedPercent, 1, 100) &&
    isWhole(lateAfterMs, 0, TOLERANCE_MAX_MS) &&
    isWhole(earlyBeforeMs, 0, TOLERANCE_MAX_MS);
  return valid
    ? [{ type: 'AttendanceRulesSet', data: { attendedPercent, lateAfterMs, earlyBeforeMs } }]
    : new Rejection('invalid_number');
}

/** Numbers count from 1 without a gap; who comes second with a number makes the file again, under the next one. */
function issue(state: Secretariat, { type: _, ...file }: Command<'IssueExport'>): Decision {
  const issued = state.exports[file.number - 1];
  if (issued !== undefined) {
    return issued.sha256 === file.sha256 && issued.format === file.format
      ? []
      : new Rejection('stale_version');
  }
  if (file.number !== nextExportNumber(state)) {
    return new Rejection('stale_version');
  }
  const covers =
    isWhole(file.fromVersion, 1, file.toVersion) && isWhole(file.bytes, 0, Number.MAX_SAFE_INTEGER);
  return covers ? [{ type: 'ExportIssued', data: file }] : new Rejection('invalid_number');
}

function isWhole(number: number, least: number, most: number): boolean {
  return Number.isSafeInteger(number) && number >= least && number <= most;
}

function isSame(a: Omit<AttendanceRules, 'version'>, b: AttendanceRules): boolean {
  return (
    a.attendedPercent === b.attendedPercent &&
    a.lateAfterMs === b.lateAfterMs &&
    a.earlyBeforeMs === b.earlyBeforeMs
  );
}
