import * as fc from 'fast-check';
import { SYSTEM } from '../actor.ts';
import { asId, type SiteId, type SpeechId } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import { interruptedRun, rollCall, type RollCallWorld } from '../rollcall/decideRollCall.ts';
import { MARKS, type RollCallCommand, type RollCallEvent } from '../rollcall/rollCall.ts';
import { called, mark, OPEN, played, rollCallWorld, RUN, skip } from './rollCallWorld.ts';
import { GLI, HQ, LCA, NOWHERE, USSF } from './sampleConference.ts';

/** One command, or a change of the floor, and what it gave. */
export type Step = {
  readonly at: number;
  readonly before: RollCallWorld;
  /** Null for a change of the floor. */
  readonly command: RollCallCommand | null;
  readonly events: readonly RollCallEvent[];
  readonly after: RollCallWorld;
};

/** What a clerk does, who sees the state that the command is given in, or what the floor does to the roll call. */
type Intent = (world: RollCallWorld) => RollCallCommand | 'floor given' | 'floor free';

export const ASKED = [LCA, GLI, USSF];
const site = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...ASKED) },
  { weight: 1, arbitrary: fc.constantFrom(HQ, NOWHERE, asId<SiteId>('__proto__')) },
);
const number = fc.oneof(
  { weight: 9, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 1) },
);
const reason = fc.constantFrom(null, 'bão', 'mất điện');
const latest = ({ rollCall: { counts } }: RollCallWorld) => counts.length;

const answer: fc.Arbitrary<Intent> = fc
  .record({ as: fc.constantFrom(...MARKS), why: reason })
  .map(({ as, why }) => (world) => ({
    ...mark(called(world) ?? LCA, as, { reason: why ?? 'x' }),
    number: latest(world),
  }));
const skipIt: fc.Arbitrary<Intent> = fc.constant((world) => skip(called(world) ?? LCA));
const undoIt: fc.Arbitrary<Intent> = fc.constant(({ rollCall: { run } }) => ({
  type: 'UndoMark' as const,
  site: run?.trail.at(-1)?.site ?? LCA,
}));
const run: fc.Arbitrary<Intent> = fc.constant(() => RUN);

const intents: readonly fc.Arbitrary<Intent>[] = [
  run,
  run,
  answer,
  answer,
  skipIt,
  skipIt,
  undoIt,
  undoIt,
  number.map((off) => (world) => ({ type: 'OpenCount', number: latest(world) + 1 + off })),
  site.map((of) => () => ({ type: 'CallSite', site: of })),
  site.map((of) => () => skip(of)),
  site.map((of) => () => ({ type: 'UndoMark', site: of })),
  site.map((of) => ({ rollCall: { calling } }) => ({
    type: 'EndCallVoice',
    site: calling?.site ?? of,
    calledAt: calling?.at ?? 0,
  })),
  site.map((of) => () => ({ type: 'EndCallVoice', site: of, calledAt: 10_000 })),
  fc.constant(() => ({ type: 'InterruptRollCall' })),
  fc
    .record({ of: site, as: fc.option(fc.constantFrom(...MARKS)), reason, correction: reason, off: number })
    .map(
      ({ of, as, off, ...texts }) =>
        (world) =>
          mark(of, as, { ...texts, number: latest(world) + off }),
    ),
  fc
    .record({
      sites: fc.array(site, { maxLength: 3 }),
      as: fc.constantFrom('present_online', 'present_in_hall'),
    })
    .map(({ sites, as }) => (world) => ({ type: 'MarkSites', number: latest(world), sites, mark: as })),
  fc.constant(() => 'floor given'),
  fc.constant(() => 'floor free'),
];

/** The world after events. */
export function fold(world: RollCallWorld, events: readonly RollCallEvent[], at: number): RollCallWorld {
  const recorded = events.map((event) => ({ ...event, at, actor: SYSTEM }));
  return { ...world, rollCall: recorded.reduce(rollCall.evolve, world.rollCall) };
}

/** What a command gives; nothing where it is refused. */
export function decide(world: RollCallWorld, command: RollCallCommand, at: number): readonly RollCallEvent[] {
  const decided = rollCall.decide(world, command, { at, actor: SYSTEM });
  return decided instanceof Rejection ? [] : decided;
}

/** The floor takes the called site off the programme, as the conference's rules have it. */
function withFloor(world: RollCallWorld, given: boolean, at: number): Step {
  const events = given ? interruptedRun(world.rollCall) : [];
  const floor = { speech: given ? asId<SpeechId>('speech') : null };
  return { at, before: world, command: null, events, after: { ...fold(world, events, at), floor } };
}

function play(before: RollCallWorld, intent: Intent, at: number): Step {
  const command = intent(before);
  if (command === 'floor given' || command === 'floor free') {
    return withFloor(before, command === 'floor given', at);
  }
  const events = decide(before, command, at);
  return { at, before, command, events, after: fold(before, events, at) };
}

/** What clerks do, at random, one step a millisecond, after the first count was opened. */
export const rollCallHistories: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.oneof(...intents), { minLength: 20, maxLength: 80, size: 'max' })
  .map((drawn) => {
    const steps: Step[] = [];
    drawn.forEach((intent, index) => {
      const before = steps.at(-1)?.after ?? played(rollCallWorld(), OPEN);
      steps.push(play(before, intent, 10_000 + index));
    });
    return steps;
  });
