import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { SYSTEM, type Actor } from '../actor.ts';
import {
  initialConference,
  type Conference,
  type ConferenceCommand,
  type ConferenceEvent,
} from '../conference/conference.ts';
import { decide } from '../conference/decide.ts';
import { evolve } from '../conference/evolve.ts';
import type { Recorded } from '../decider.ts';
import { asId } from '../ids.ts';
import { Rejection, REJECTION_CODES } from '../rejection.ts';
import { everybodyConnected, intents } from './intents.ts';
import { GLI, HQ, LCA, PLAN, USSF } from './sampleConference.ts';

export type History = {
  readonly states: readonly Conference[];
  /** For each command, what it gave; empty for a refused one. */
  readonly steps: readonly (readonly Recorded<ConferenceEvent>[])[];
};

const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc
    .constantFrom('operator one', 'operator two')
    .map((name) => ({ kind: 'staff' as const, name: asId<never>(name) })),
  fc.constantFrom(HQ, LCA, GLI, USSF).map((of) => ({ kind: 'site' as const, site: of })),
  fc.constant({ kind: 'system' as const }),
);

const given = fc.record({
  intent: intents,
  actor,
  passedMs: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 3000 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 60_000 }) },
  ),
});

/** Plays random commands of several actors; what `decide` sees is frozen, so that it cannot write into it. */
export const histories = fc
  .record({
    prelude: fc.constantFrom([], [PLAN], everybodyConnected, everybodyConnected, everybodyConnected),
    commands: fc.array(given, { minLength: 20, maxLength: 120, size: 'max' }),
  })
  .map(({ prelude, commands }): History => {
    const steps: (readonly Recorded<ConferenceEvent>[])[] = [];
    const states: Conference[] = [initialConference];
    let at = 1_000_000;
    let ids = 0;
    const newId = () => asId<never>(`speech-${(ids += 1)}`);
    const play = (command: ConferenceCommand, by: Actor) => {
      const state = deepFreeze(states.at(-1) ?? initialConference);
      const events = record(state, command, { at, actor: by });
      steps.push(events);
      states.push(events.reduce(evolve, state));
      const again = record(states.at(-1) ?? state, command, { at: at + 1, actor: by });
      assert.deepEqual(again, [], `[DO2] ${command.type} given again`);
    };
    for (const command of prelude) {
      play(command, SYSTEM);
    }
    for (const { intent, actor: by, passedMs } of commands) {
      at += passedMs;
      play(intent(states.at(-1) ?? initialConference, newId, at), by);
    }
    return { steps, states };
  });

function record(
  state: Conference,
  command: ConferenceCommand,
  context: { at: number; actor: Actor },
): readonly Recorded<ConferenceEvent>[] {
  const decided = decide(state, command, context);
  if (decided instanceof Rejection) {
    assert.ok(REJECTION_CODES.includes(decided.code));
    return [];
  }
  return decided.map((event) => ({ ...event, ...context }));
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

/** Checks what must hold of every history. */
export function forEveryHistory(
  check: (history: History) => void,
  parameters: { readonly seed?: number } = {},
): void {
  // Without the bias towards small values and first choices, which would have one site do everything.
  fc.assert(fc.property(fc.noBias(histories), check), { numRuns: 500, ...parameters });
}

/** Checks what must hold of every state on the way. */
export function forEveryState(check: (state: Conference) => void): void {
  forEveryHistory(({ states }) => {
    for (const state of states) {
      check(state);
    }
  });
}
