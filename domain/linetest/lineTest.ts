import type { Actor } from '../actor.ts';
import type { Decider } from '../decider.ts';
import type { SiteId } from '../ids.ts';
import { refusedByClosing, type PhaseState } from '../phase/phase.ts';
import { Rejection } from '../rejection.ts';
import { REASON_LIMIT } from '../rollcall/rollCall.ts';
import { findSite, isInvited, type Site, type Sites } from '../sites/sites.ts';
import { isStoredText } from '../text.ts';

/** `good`: ready · `okay`: can take part, with a fault that is known · `bad`: cannot take part like this. */
export const LINE_RESULTS = ['good', 'okay', 'bad'] as const;
export type LineResult = (typeof LINE_RESULTS)[number];

/** `microphone`: the host hears the site · `sound`: the site hears the host · `content`: it sees what the host shares. */
export const LINE_CHECKS = ['camera', 'microphone', 'sound', 'content'] as const;
export type LineCheck = (typeof LINE_CHECKS)[number];

export const CHECK_OUTCOMES = ['ok', 'failed', 'untested'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];
export type LineChecks = Readonly<Record<LineCheck, CheckOutcome>>;

/** Where the trouble is: in what was checked, or in the line itself. */
export const LINE_PROBLEMS = [...LINE_CHECKS, 'line'] as const;
export type LineProblem = (typeof LINE_PROBLEMS)[number];

/** What somebody found when they tried a site's line. */
export type LineFinding = {
  readonly result: LineResult;
  readonly checks: LineChecks;
  /** Null where nothing is wrong, or the note says it. */
  readonly problem: LineProblem | null;
  readonly note: string | null;
};

/** One test in the record. */
export type LineTest = LineFinding & { readonly at: number; readonly by: Actor };

/** All tests of each site, oldest first. */
export type LineTests = { readonly [site: SiteId]: readonly LineTest[] };

/** `number` is that of the new test of this site, 1 for the first: of two who write down one test, one does. */
export type LineTestEntry = LineFinding & { readonly site: SiteId; readonly number: number };

export type LineTestCommand = LineTestEntry & { readonly type: 'RecordLineTest' };

export type LineTestEvent = { readonly type: 'LineTested'; readonly data: LineTestEntry };

export type LineTestWorld = {
  readonly lineTests: LineTests;
  readonly sites: Sites;
  readonly phase: PhaseState;
};

/** How the tests of the sites' lines went. Rules [LT1] to [LT5]. */
export const lineTest: Decider<LineTests, LineTestWorld, LineTestCommand, LineTestEvent> = {
  initial: {},

  decide({ lineTests, sites, phase }, command) {
    const site = findSite(sites, command.site);
    if (site === undefined || !hasLineTest(site)) {
      return new Rejection('unknown_site');
    }
    const entry = stored(command);
    const tests = lineTestsOf(lineTests, site.id);
    if (entry.number === tests.length && isSame(entry, tests.at(-1))) {
      return [];
    }
    if (!isInvited(site)) {
      return new Rejection('site_removed');
    }
    if (entry.number !== tests.length + 1) {
      return refusedByClosing(phase) ?? new Rejection('stale_version');
    }
    return refusedByClosing(phase) ?? refusedFinding(entry) ?? [{ type: 'LineTested', data: entry }];
  },

  evolve(state, { at, actor: by, data: { site, number: _, ...finding } }) {
    return { ...state, [site]: [...lineTestsOf(state, site), { ...finding, at, by }] };
  },
};

/** The tests of a site, oldest first. Asks for own members only: an id may spell an inherited one. */
export function lineTestsOf(lineTests: LineTests, site: SiteId): readonly LineTest[] {
  return Object.hasOwn(lineTests, site) ? (lineTests[site] ?? []) : [];
}

/** Whether a site can take part, as its latest test says; a site that nobody has tested has not passed. */
export function passedLineTest(lineTests: LineTests, site: SiteId): boolean {
  const latest = lineTestsOf(lineTests, site).at(-1);
  return latest !== undefined && latest.result !== 'bad';
}

/** Whether a site's line is tested at all: the host site is where the others are tried from. Rule [LT1]. */
export function hasLineTest({ group }: Pick<Site, 'group'>): boolean {
  return group !== 'host';
}

/** Whether the rules ask for a problem or a note: something is not as it should be. Rule [LT3]. */
export function needsProblem({ result, checks }: Pick<LineFinding, 'result' | 'checks'>): boolean {
  return result !== 'good' || LINE_CHECKS.some((check) => checks[check] === 'failed');
}

function refusedFinding(finding: LineFinding): Rejection | null {
  const { problem, note } = finding;
  if (needsProblem(finding) && problem === null && note === null) {
    return new Rejection('reason_needed');
  }
  return note === null || isStoredText(note, REASON_LIMIT) ? null : new Rejection('invalid_text');
}

function isSame(finding: LineFinding, other: LineTest | undefined): boolean {
  return (
    finding.result === other?.result &&
    finding.problem === other.problem &&
    finding.note === other.note &&
    LINE_CHECKS.every((check) => finding.checks[check] === other.checks[check])
  );
}

/** What the log shall have of a command: a line without fault has no problem. */
function stored({ site, number, result, checks, problem, note }: LineTestCommand): LineTestEntry {
  const { camera, microphone, sound, content } = checks;
  const finding = { result, checks: { camera, microphone, sound, content } };
  return { site, number, ...finding, problem: needsProblem(finding) ? problem : null, note };
}
