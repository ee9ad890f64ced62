import type { Recorded } from '../decider.ts';
import type { SiteId } from '../ids.ts';
import {
  currentCount,
  markOf,
  type Count,
  type MarkEntry,
  type RollCall,
  type RollCallEvent,
  type Run,
  type RunStep,
} from './rollCall.ts';

type Event<T extends RollCallEvent['type']> = Recorded<RollCallEvent & { type: T }>;

/** Folds one fact into the roll call. */
export function evolveRollCall(state: RollCall, event: Recorded<RollCallEvent>): RollCall {
  switch (event.type) {
    case 'CountOpened':
      return opened(state, event);
    case 'RollCallStarted':
      return { ...state, run: { stage: 'running', skipped: [], trail: [], resumesAt: null } };
    case 'SiteCalled':
      return called(state, event);
    case 'CallVoiceEnded':
      return { ...state, calling: state.calling === null ? null : { ...state.calling, open: false } };
    case 'CallEnded':
      return { ...state, calling: null };
    case 'SiteMarked':
      return marked(state, event);
    case 'CalledSiteSkipped':
      return withRun(state, (run) => skipped(state, run, event.data.site));
    case 'MarkUndone':
      return undone(state, event.data.site);
    case 'RollCallInterrupted':
      return withRun(state, (run) => ({ ...run, stage: 'interrupted', resumesAt: event.data.site }));
    case 'RollCallFinished':
      return withRun(state, (run) => ({ ...run, stage: 'finished', resumesAt: null }));
    default:
      return event satisfies never;
  }
}

function opened(state: RollCall, { at, data }: Event<'CountOpened'>): RollCall {
  const count: Count = { number: data.number, openedAt: at, marks: {} };
  return { ...state, counts: [...state.counts, count], run: null };
}

function called(state: RollCall, { at, data: { site, inRun } }: Event<'SiteCalled'>): RollCall {
  const calling = { site, at, open: true, inRun };
  return inRun
    ? withRun({ ...state, calling }, (run) => ({ ...run, stage: 'running', resumesAt: null }))
    : { ...state, calling };
}

function marked(state: RollCall, { at, data }: Event<'SiteMarked'>): RollCall {
  const { number, site, mark, reason, correction } = data;
  const count = state.counts.find((one) => one.number === number);
  if (count === undefined) {
    return state;
  }
  const entry = mark === null ? null : { mark, reason, correction, at };
  const next = withCount(state, withMark(count, site, entry));
  if (entry === null || count !== currentCount(state)) {
    return next;
  }
  return withRun(next, (run) => ({
    ...run,
    resumesAt: run.resumesAt === site ? null : run.resumesAt,
    trail: isCalledInRun(state, site)
      ? [...run.trail, { site, before: markOf(count, site), skipped: false }]
      : run.trail,
  }));
}

function skipped(state: RollCall, run: Run, site: SiteId): Run {
  const count = currentCount(state);
  const step: RunStep = {
    site,
    before: count === undefined ? null : markOf(count, site),
    skipped: true,
  };
  return { ...run, skipped: [...run.skipped, site], trail: [...run.trail, step] };
}

function undone(state: RollCall, site: SiteId): RollCall {
  const count = currentCount(state);
  // Later steps may be left of sites that are not asked any more.
  const index = state.run?.trail.findLastIndex((one) => one.site === site) ?? -1;
  const step = state.run?.trail[index];
  if (count === undefined || step === undefined) {
    return state;
  }
  const next = withCount(state, withMark(count, site, step.before));
  return withRun(next, (run) => ({
    ...run,
    trail: run.trail.toSpliced(index, 1),
    skipped: step.skipped ? withoutLast(run.skipped, site) : run.skipped,
  }));
}

function isCalledInRun({ calling }: RollCall, site: SiteId): boolean {
  return calling !== null && calling.inRun && calling.site === site;
}

function withMark(count: Count, site: SiteId, entry: MarkEntry | null): Count {
  const others = Object.entries(count.marks).filter(([id]) => id !== site);
  return { ...count, marks: Object.fromEntries(entry === null ? others : [...others, [site, entry]]) };
}

function withCount(state: RollCall, changed: Count): RollCall {
  return {
    ...state,
    counts: state.counts.map((count) => (count.number === changed.number ? changed : count)),
  };
}

function withoutLast(sites: readonly SiteId[], site: SiteId): readonly SiteId[] {
  const last = sites.lastIndexOf(site);
  return last < 0 ? sites : sites.toSpliced(last, 1);
}

function withRun(state: RollCall, change: (run: Run) => Run): RollCall {
  return state.run === null ? state : { ...state, run: change(state.run) };
}
