import type { SiteConnection } from '../../../domain/sites/siteConnection.ts';
import type { ReleaseReason } from '../../../domain/floor/floorEvents.ts';
import type { AgendaProgress } from '../../../domain/agenda/agenda.ts';
import type { LineProblem, LineResult } from '../../../domain/linetest/lineTest.ts';
import type { PauseCause, Phase } from '../../../domain/phase/phase.ts';
import type { Mark } from '../../../domain/rollcall/rollCall.ts';
import type { CorrectionField, Verdict } from '../../../domain/secretariat/secretariat.ts';
import type { DisconnectCause, SiteGroup } from '../../../domain/sites/sites.ts';
import type { SpeechKind, SpeechOutcome } from '../../../domain/speeches/speech.ts';

/** Names of the tables: what the sheets of a workbook are called. */
export type TableNames = {
  readonly summary: string;
  readonly sites: string;
  readonly intervals: string;
  readonly speeches: string;
  readonly delegates: string;
  readonly corrections: string;
};

/** Heads of columns, each once, wherever it is used. */
export type ColumnWords = Readonly<
  Record<
    | 'number'
    | 'code'
    | 'site'
    | 'group'
    | 'formerNames'
    | 'removedAt'
    | 'head'
    | 'headCount'
    | 'status'
    | 'reason'
    | 'connection'
    | 'firstIn'
    | 'lastOut'
    | 'connected'
    | 'inSession'
    | 'share'
    | 'drops'
    | 'longestGap'
    | 'late'
    | 'leftEarly'
    | 'verdict'
    | 'spokeCount'
    | 'spokeTotal'
    | 'lineTest'
    | 'lineTestedAt'
    | 'measuredFirstIn'
    | 'measuredLastOut'
    | 'measuredVerdict'
    | 'note'
    | 'corrections'
    | 'item'
    | 'value'
    | 'kind'
    | 'device'
    | 'from'
    | 'to'
    | 'duration'
    | 'endedBy'
    | 'speaker'
    | 'agendaItem'
    | 'topic'
    | 'netTime'
    | 'standing'
    | 'byPhone'
    | 'name'
    | 'office'
    | 'role'
    | 'invitation'
    | 'changedAt'
    | 'changedBy'
    | 'at'
    | 'by'
    | 'field'
    | 'measured'
    | 'official'
    | 'inForce'
    | 'attendance'
    | 'phone'
    | 'technician'
    | 'progress'
    | 'minutes'
    | 'presenter',
    string
  >
>;

/** Labels of what is said of a conference as a whole. */
export type FactWords = Readonly<
  Record<
    | 'conference'
    | 'organiser'
    | 'place'
    | 'scheduled'
    | 'opened'
    | 'closed'
    | 'length'
    | 'asOf'
    | 'phase'
    | 'pause'
    | 'expected'
    | 'lineTests'
    | 'verdicts'
    | 'threshold'
    | 'lateAfter'
    | 'earlyBefore'
    | 'logVersion'
    | 'logHead'
    | 'exportNumber'
    | 'time',
    string
  >
>;

/** What the printed lists say beside their tables. */
export type PrintWords = {
  /** Two lines above every official document. */
  readonly nation: string;
  readonly motto: string;
  readonly attendanceTitle: string;
  readonly runSheetTitle: string;
  readonly phoneListTitle: string;
  readonly timeBetween: (from: string, to: string) => string;
  readonly timeSince: (from: string) => string;
  readonly notOpened: string;
  readonly asOf: (time: string) => string;
  readonly absentHeading: string;
  readonly nobodyAbsent: string;
  readonly speechesHeading: string;
  readonly nobodySpoke: string;
  readonly correctionsHeading: string;
  readonly sitesHeading: string;
  readonly agendaHeading: string;
  readonly measured: (value: string) => string;
  readonly takenBack: string;
  readonly lateBy: (duration: string) => string;
  readonly leftEarlyBy: (duration: string) => string;
  readonly drops: (count: number) => string;
  readonly lineTest: (finding: string) => string;
  readonly formerly: (names: string) => string;
  readonly removedAt: (time: string) => string;
  readonly people: (count: number) => string;
  readonly compiler: string;
  readonly secretary: string;
  readonly signHere: string;
  /** The line above a signature, its date left for the pen; so is a place that nobody has said. */
  readonly placeAndDate: (place: string | null) => string;
  readonly page: (page: number, pages: number) => string;
  readonly footer: (version: number, head: string) => string;
  readonly exportNumber: (number: number) => string;
  readonly onPaper: (time: string) => string;
  readonly minutes: (count: number) => string;
};

/** Every word of the exports in one language; names of sites, people and topics come from the record. */
export type ExportWords = {
  readonly fileName: string;
  readonly tables: TableNames;
  readonly columns: ColumnWords;
  readonly earlierCount: (number: number) => string;
  /** Which count a mark is of, beside it, where that is not the newest one. */
  readonly ofCount: (number: number) => string;
  /** Head of the column that says who was connected at the moment of the list. */
  readonly connectionAt: (time: string) => string;
  readonly facts: FactWords;
  readonly count: (number: number) => string;
  readonly groups: Readonly<Record<SiteGroup, string>>;
  readonly marks: Readonly<Record<Mark | 'not_called' | 'host', string>>;
  readonly connections: Readonly<Record<SiteConnection, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly lineResults: Readonly<Record<LineResult | 'not_tested', string>>;
  readonly lineProblems: Readonly<Record<LineProblem, string>>;
  /** How many lines were tested, how many of these failed, and how many were not. */
  readonly lineTests: (tested: number, failed: number, notTested: number) => string;
  readonly endings: Readonly<Record<DisconnectCause | 'replaced', string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly pauses: Readonly<Record<PauseCause, string>>;
  readonly progress: Readonly<Record<AgendaProgress, string>>;
  readonly outcomes: Readonly<Record<SpeechOutcome, string>>;
  readonly speechKinds: Readonly<Record<SpeechKind, string>>;
  readonly releases: Readonly<Record<ReleaseReason, string>>;
  readonly fields: Readonly<Record<CorrectionField | 'mark' | 'delegation' | 'name' | 'list', string>>;
  /** Whether a site is on the conference's list. */
  readonly onList: { readonly listed: string; readonly removed: string };
  readonly spans: { readonly present: string; readonly connection: string };
  readonly invitation: { readonly invited: string; readonly additional: string; readonly missing: string };
  readonly headRole: string;
  readonly delegateRole: string;
  readonly headCount: (count: number) => string;
  readonly taken: string;
  readonly yes: string;
  readonly no: string;
  readonly server: string;
  readonly print: PrintWords;
};
