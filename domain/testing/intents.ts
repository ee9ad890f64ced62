import * as fc from 'fast-check';
import type { ConferenceCommand } from '../conference/conference.ts';
import { REQUEST_KINDS } from '../floor/floor.ts';
import { asId, type SessionId } from '../ids.ts';
import { PAUSE_CAUSES, PHASES } from '../phase/phase.ts';
import { stepToUndo } from '../rollcall/callOrder.ts';
import { MARKS } from '../rollcall/rollCall.ts';
import { DISCONNECT_CAUSES } from '../sites/sites.ts';
import {
  site,
  person,
  request,
  device,
  item,
  siteAndSession,
  sees,
  minutes,
  listedSpeech,
  type Intent,
} from './arbitraries.ts';
import { grants, turns } from './floorIntents.ts';
import { edits, records } from './recordIntents.ts';
import { connect } from './scenario.ts';
import { GLI, HQ, LCA, PLAN, USSF } from './sampleConference.ts';

const connections: readonly fc.Arbitrary<Intent>[] = [
  fc.record({ of: siteAndSession, device }).map(({ of, device: by }) => () => ({
    type: 'ConnectSite',
    ...of,
    device: by,
  })),
  fc
    .record({ of: siteAndSession, cause: fc.constantFrom(...DISCONNECT_CAUSES), lastSeenAt: fc.integer() })
    .map(({ of, ...rest }) => () => ({ type: 'DisconnectSite', ...of, ...rest })),
  siteAndSession.map((of) => () => ({ type: 'StartContent', ...of })),
  fc
    .constantFrom(1, 2)
    .map((number) => () => ({ type: 'StartContent', site: HQ, session: asId<SessionId>(`HQ-${number}`) })),
  fc.option(siteAndSession).map((of) => () => ({ type: 'StopContent', session: of?.session ?? null })),
  fc.constant(() => PLAN),
];

const queue: readonly fc.Arbitrary<Intent>[] = [
  fc
    .record({ site, request, kind: fc.constantFrom(...REQUEST_KINDS) })
    .map((rest) => () => ({ type: 'RequestFloor', ...rest })),
  fc
    .record({ site: fc.option(site), request })
    .map((rest) => () => ({ type: 'WithdrawFloorRequest', ...rest })),
  fc
    .record({ open: sees, closesAt: fc.option(fc.nat(5_000_000)) })
    .map((rest) => () => ({ type: 'SetRequestList', ...rest })),
];

const list: readonly fc.Arbitrary<Intent>[] = [
  fc
    .record({ site, person, item, minutes, before: fc.option(listedSpeech) })
    .map(({ before, minutes: count, ...rest }) => (state, newId) => ({
      type: 'AddSpeech',
      speech: newId(),
      kind: 'planned',
      topic: null,
      document: null,
      allowanceMs: count * 60_000,
      before: before?.(state) ?? null,
      ...rest,
    })),
  fc
    .record({ meant: listedSpeech, site, minutes, seen: sees })
    .map(({ meant, site: of, minutes: count, seen }) => (state) => {
      const speech = meant(state);
      const version = state.speeches.find(({ id }) => id === speech)?.version ?? 0;
      const change = { site: of, person: null, allowanceMs: count * 60_000 };
      return { type: 'EditSpeech', speech, expectedVersion: seen ? version : version + 1, change };
    }),
  fc.record({ meant: listedSpeech, before: fc.option(listedSpeech) }).map(({ meant, before }) => (state) => {
    const speech = meant(state);
    const expectedVersion = state.speeches.find(({ id }) => id === speech)?.version ?? 0;
    return { type: 'MoveSpeech', speech, expectedVersion, before: before?.(state) ?? null };
  }),
  fc
    .record({ meant: listedSpeech, outcome: fc.constantFrom('open', 'skipped', 'deferred', 'withdrawn') })
    .map(({ meant, outcome }) => (state) => ({ type: 'SettleSpeech', speech: meant(state), outcome })),
  fc.record({ item, minutes }).map(({ item: of, minutes: count }) => () => ({
    type: 'CutSpeeches',
    item: of,
    allowanceMs: count * 60_000,
  })),
  listedSpeech.map((meant) => (state) => ({ type: 'DropSpeeches', speeches: [meant(state)] })),
  fc.constant((_, newId) => ({ type: 'ReAddLastSpeaker', speech: newId() })),
];

const agenda: readonly fc.Arbitrary<Intent>[] = [
  item.map((of) => ({ agenda: { active } }) => ({ type: 'ActivateAgendaItem', item: of, from: active })),
  item.map((of) => () => ({ type: 'SkipAgendaItem', item: of })),
  fc.constantFrom(...PHASES, 'closed' as const).map((wanted) => ({ phase: { phase } }) => {
    // A conference that is closed all the time would teach little.
    const seldom = wanted === 'closed' && phase !== 'in_session' ? 'in_session' : wanted;
    return phase === 'closed'
      ? { type: 'ReopenConference' }
      : { type: 'EnterPhase', phase: seldom, from: phase };
  }),
  fc.constantFrom(...PAUSE_CAUSES).map((by) => () => ({ type: 'PauseConference', cause: by })),
  fc.constant(() => ({ type: 'ResumeConference' })),
  fc.constant(() => ({ type: 'ResumeConference' })),
  fc.constant(() => ({ type: 'ReopenConference' })),
  fc.constant(() => ({ type: 'ReopenConference' })),
];

const rollCall: readonly fc.Arbitrary<Intent>[] = [
  fc.constant(({ rollCall: { counts } }) => ({ type: 'OpenCount', number: counts.length + 1 })),
  fc.constant(() => ({ type: 'RunRollCall' })),
  site.map((of) => () => ({ type: 'CallSite', site: of })),
  fc
    .record({ mark: fc.constantFrom(...MARKS), reason: fc.constantFrom(null, 'bão') })
    .map((marked) => ({ rollCall: state }) => ({
      type: 'MarkSite',
      number: state.counts.length,
      site: state.calling?.site ?? LCA,
      correction: null,
      ...marked,
    })),
  ...[1, 2].map(() =>
    fc.constant<Intent>(({ rollCall: { calling } }) => ({
      type: 'SkipCalledSite',
      site: calling?.site ?? LCA,
    })),
  ),
  ...[1, 2, 3].map(() =>
    fc.constant<Intent>(({ rollCall: state, sites }) => ({
      type: 'UndoMark',
      site: stepToUndo(state, sites)?.site ?? LCA,
    })),
  ),
  fc.constant(() => ({ type: 'InterruptRollCall' })),
  ...[1, 2, 3].map(() =>
    fc.constant<Intent>(({ rollCall: { calling } }) => ({
      type: 'EndCallVoice',
      site: calling?.site ?? LCA,
      calledAt: calling?.at ?? 0,
    })),
  ),
];

/** Rare: with nobody there, little else can happen. */
const crash: fc.Arbitrary<Intent> = fc
  .record({ cause: fc.constantFrom(...DISCONNECT_CAUSES), lastSeenAt: fc.integer() })
  .map((rest) => () => ({ type: 'DisconnectAllSites', ...rest }));

/** Anything that anybody may do in a conference, likely and unlikely. */
export const intents: fc.Arbitrary<Intent> = fc.oneof(
  { weight: 30, arbitrary: fc.oneof(...connections) },
  { weight: 15, arbitrary: fc.oneof(...queue) },
  { weight: 60, arbitrary: fc.oneof(...grants) },
  { weight: 35, arbitrary: fc.oneof(...turns) },
  { weight: 25, arbitrary: fc.oneof(...list) },
  { weight: 30, arbitrary: fc.oneof(...agenda) },
  { weight: 60, arbitrary: fc.oneof(...rollCall) },
  { weight: 20, arbitrary: fc.oneof(...edits) },
  { weight: 15, arbitrary: fc.oneof(...records) },
  { weight: 1, arbitrary: crash },
);

/** The plan, and everybody's first connection. */
export const everybodyConnected: readonly ConferenceCommand[] = [
  PLAN,
  ...[HQ, LCA, GLI, USSF].map((of) => connect(of, `${of}-1`, 'pc')),
];
