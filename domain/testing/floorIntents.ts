import * as fc from 'fast-check';
import { DEFAULT_RULES, MICROPHONE_CHECKS } from '../floor/floor.ts';
import { site, person, sees, minutes, nested, heldSpeech, listedSpeech, type Intent } from './arbitraries.ts';
import { LCA } from './sampleConference.ts';

export const grants: readonly fc.Arbitrary<Intent>[] = [
  fc
    .record({ site, person, listed: fc.option(listedSpeech, { freq: 1 }) })
    .map(({ listed, ...rest }) => (state, newId) => ({
      type: 'SetStandby',
      speech: newId(),
      listed: listed?.(state) ?? null,
      ...rest,
    })),
  site.map((of) => () => ({ type: 'ClearStandby', site: of })),
  fc
    .record({ second: fc.boolean(), ready: fc.boolean(), microphone: fc.constantFrom(...MICROPHONE_CHECKS) })
    .map(({ second, ...rest }) => ({ floor }, newId) => {
      const standby = floor.standby.at(second ? 1 : 0);
      return {
        type: 'AnswerStandby',
        speech: standby?.speech ?? newId(),
        site: standby?.site ?? LCA,
        ...rest,
      };
    }),
  ...[1, 2, 3].map(() =>
    fc
      .record({ site, person, seen: sees, unready: fc.boolean() })
      .map(({ seen, ...rest }): Intent => ({ floor }, newId) => ({
        type: 'GrantFloor',
        speech: newId(),
        listed: null,
        replaces: seen ? floor.speech : null,
        ...rest,
      })),
  ),
  ...[1, 2, 3].map(() =>
    fc.record({ site, person, seen: sees }).map(({ seen, ...rest }): Intent => ({ floor }, newId) => ({
      type: 'GrantResponse',
      speech: newId(),
      listed: null,
      respondsTo: floor.speech,
      replaces: seen ? floor.response : null,
      ...rest,
    })),
  ),
  fc.constant((_, newId) => ({ type: 'TakeChairFloor', speech: newId() })),
  nested.map((response) => (state, newId) => ({
    type: 'ReleaseFloor',
    speech: heldSpeech(state, response, newId),
  })),
  fc.constant(() => ({ type: 'CloseAllMicrophones' })),
  ...[1, 2, 3].map(() =>
    fc.constant<Intent>(({ floor }) => ({ type: 'UndoFloorStep', at: floor.lastStep?.at ?? 0 })),
  ),
];

const cause = fc.constantFrom('operator' as const, 'lost' as const);
export const turns: readonly fc.Arbitrary<Intent>[] = [
  fc
    .record({ nested, cause, backMs: fc.integer({ min: -5000, max: 100_000 }) })
    .map(({ nested: response, cause: by, backMs }) => (state, newId, at) => ({
      type: 'HoldSpeech',
      speech: heldSpeech(state, response, newId),
      cause: by,
      since: at - backMs,
    })),
  fc.record({ nested, cause }).map(({ nested: response, cause: by }) => (state, newId) => ({
    type: 'ResumeSpeech',
    speech: heldSpeech(state, response, newId),
    cause: by,
  })),
  fc.record({ nested, minutes }).map(({ nested: response, minutes: count }) => (state, newId) => ({
    type: 'SetAllowance',
    speech: heldSpeech(state, response, newId),
    allowanceMs: count * 60_000,
  })),
  nested.map((response) => (state, newId, at) => {
    const speech = heldSpeech(state, response, newId);
    const since = state.speeches.find(({ id }) => id === speech)?.timer.runningSince ?? null;
    // What began this very moment cannot be told from what is begun again.
    return { type: 'RestartTimer', speech, runningSince: since === at ? -1 : since };
  }),
  fc.constantFrom('first' as const, 'deferred' as const).map((place) => (state, newId) => ({
    type: 'PutBackSpeech',
    speech: heldSpeech(state, false, newId),
    place,
  })),
  nested.map((response) => (state, newId) => ({
    type: 'ContinueByPhone',
    speech: heldSpeech(state, response, newId),
  })),
  ...[1, 2].map(() =>
    nested.map<Intent>((response) => (state, newId) => {
      const muted = state.speeches.find((speech) => speech.muted);
      return muted === undefined
        ? { type: 'MuteSpeech', speech: heldSpeech(state, response, newId) }
        : { type: 'UnmuteSpeech', speech: muted.id };
    }),
  ),
  nested.map((response) => (state, newId) => ({
    type: 'ExpireSpeech',
    speech: heldSpeech(state, response, newId),
  })),
  fc
    .record({ overtime: fc.constantFrom('continue' as const, 'close' as const), chairMutes: fc.boolean() })
    .map((change) => ({ floor }) => {
      const { version: _, ...rules } = DEFAULT_RULES;
      const quick = { ...rules, ...change, speechMs: 60_000, graceMs: 0 };
      return { type: 'SetFloorRules', rules: quick, expectedVersion: floor.rules.version };
    }),
];
