import type { Actor } from '../actor.ts';
import type { SiteId } from '../ids.ts';
import type { Language } from '../text.ts';

/** What a site's attendance comes to: the whole session, a part of it, or nothing. */
export const VERDICTS = ['attended', 'partly', 'absent'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** By what the attendance is judged. */
export type AttendanceRules = {
  /** Share of the session from which on a site has attended, 1 to 100. */
  readonly attendedPercent: number;
  /** Whoever comes more than this after the opening is late, ms. */
  readonly lateAfterMs: number;
  /** Whoever goes more than this before the closing leaves early, ms. */
  readonly earlyBeforeMs: number;
  /** Counts the edits. */
  readonly version: number;
};

/** Null takes the corrections of that field back: what was measured counts again. */
export type CorrectionChange =
  | { readonly field: 'firstInAt' | 'lastOutAt'; readonly value: number | null }
  | { readonly field: 'verdict'; readonly value: Verdict | null }
  /** A word for the record: it has nothing measured beside it. */
  | { readonly field: 'note'; readonly value: string | null };
export type CorrectionField = CorrectionChange['field'];

/** What the secretariat says against the measured record, and why. */
export type Correction = CorrectionChange & {
  readonly site: SiteId;
  readonly reason: string;
  readonly at: number;
  readonly by: Actor;
};

export const EXPORT_FORMATS = ['xlsx', 'csv', 'pdf', 'jsonl', 'ics', 'zip'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A file that was handed out. */
export type ExportFile = {
  /** 1 for the first. */
  readonly number: number;
  readonly format: ExportFormat;
  readonly language: Language;
  /** Of the file's bytes, in hex. */
  readonly sha256: string;
  readonly bytes: number;
  /** The log versions that it covers, both included. */
  readonly fromVersion: number;
  readonly toVersion: number;
};
export type IssuedExport = ExportFile & { readonly at: number; readonly by: Actor };

/** What the secretariat has decided about the record. */
export type Secretariat = {
  readonly rules: AttendanceRules;
  /** All of them, in the order in which they were made: also those that a later one overrules. */
  readonly corrections: readonly Correction[];
  /** In the order of their numbers. */
  readonly exports: readonly IssuedExport[];
};

export const NOTE_LIMIT = 500;
/** Longest tolerance before somebody is late or early, ms. */
export const TOLERANCE_MAX_MS = 60 * 60_000;

export const DEFAULT_ATTENDANCE_RULES: AttendanceRules = {
  attendedPercent: 85,
  lateAfterMs: 60_000,
  earlyBeforeMs: 60_000,
  version: 0,
};

export const EMPTY_SECRETARIAT: Secretariat = {
  rules: DEFAULT_ATTENDANCE_RULES,
  corrections: [],
  exports: [],
};

type AttendanceCorrection = CorrectionChange & { readonly site: SiteId; readonly reason: string };

export type SecretariatCommand =
  | (AttendanceCorrection & { readonly type: 'CorrectAttendance' })
  | {
      readonly type: 'SetAttendanceRules';
      readonly rules: Omit<AttendanceRules, 'version'>;
      readonly expectedVersion: number;
    }
  /** `number` is the next one that the exporter knows of: of two exports at once one is made again. */
  | (ExportFile & { readonly type: 'IssueExport' });

export type SecretariatEvent =
  | { readonly type: 'AttendanceCorrected'; readonly data: AttendanceCorrection }
  | { readonly type: 'AttendanceRulesSet'; readonly data: Omit<AttendanceRules, 'version'> }
  | { readonly type: 'ExportIssued'; readonly data: ExportFile };

/** The correction of a field that counts: the latest one, unless it takes the others back. */
export function correctionInForce(
  corrections: readonly Correction[],
  site: SiteId,
  field: CorrectionField,
): Correction | null {
  const latest = corrections.findLast((one) => one.site === site && one.field === field);
  return latest === undefined || latest.value === null ? null : latest;
}

/** The number of the next export. */
export function nextExportNumber({ exports }: Pick<Secretariat, 'exports'>): number {
  return exports.length + 1;
}
