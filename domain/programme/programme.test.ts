import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConferenceCommand } from '../conference/conference.ts';
import { asId, type SessionId } from '../ids.ts';
import { programmePlan } from './programme.ts';
import { grant, prepare, respond, speechId } from '../testing/commands.ts';
import { GLI, HQ, LCA, USSF } from '../testing/sampleConference.ts';
import { connect, given, unplanned } from '../testing/scenario.ts';
import { plannedBuses } from './plannedBuses.ts';

const everybody = [HQ, LCA, GLI, USSF].map((site) => connect(site));
const quiet = { host: HQ, speaker: null, speakerMuted: false, response: null, content: null, standby: [] };
const planOf = (scenario: ReturnType<typeof given>) => programmePlan(scenario.state, 7);

test('[PR1] there is no programme before there is a plan', () => {
  assert.equal(programmePlan(unplanned().state, 0), null);
});

test('[PR1] a quiet conference shows its host', () => {
  assert.deepEqual(planOf(given()), { version: 7, ...quiet });
});

test('[PR1] floor, response, content and standby are in the plan', () => {
  const scenario = given(
    ...everybody,
    grant(LCA, 's1'),
    respond(HQ, 's2'),
    { type: 'StartContent', site: HQ, session: asId<SessionId>('HQ-1') },
    prepare(USSF, 's3'),
    prepare(GLI, 's4'),
  );
  const rest = { speaker: LCA, response: HQ, content: HQ, standby: [USSF, GLI] };
  assert.deepEqual(planOf(scenario), { version: 7, ...quiet, ...rest });
});

test('[PR3] a pause leaves the host and its content, and gives everything back', () => {
  const speaking = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'), prepare(USSF, 's3'));
  const paused = speaking.and({ type: 'PauseConference', cause: 'stopped' });
  assert.deepEqual(planOf(paused), { version: 7, ...quiet });
  assert.deepEqual(planOf(paused.and({ type: 'ResumeConference' })), planOf(speaking));
});

test('[PR5] who speaks by telephone has no source, a response neither', () => {
  const speaking = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'));
  const phone = (name: string): ConferenceCommand => ({ type: 'ContinueByPhone', speech: speechId(name) });
  assert.deepEqual(planOf(speaking.and(phone('s1'))), { version: 7, ...quiet, response: GLI });
  assert.deepEqual(planOf(speaking.and(phone('s2'))), { version: 7, ...quiet, speaker: LCA });
});

test('[PR4] the roll call shows the site that it calls, and hears it for its time', () => {
  const calling = given(...everybody, { type: 'OpenCount', number: 1 }, { type: 'RunRollCall' });
  const plan = planOf(calling);
  assert.deepEqual(plan, { version: 7, ...quiet, speaker: LCA });
  const { at: calledAt } = calling.state.rollCall.calling ?? assert.fail();
  const over = planOf(calling.and({ type: 'EndCallVoice', site: LCA, calledAt }));
  assert.deepEqual(over, { version: 7, ...quiet, speaker: LCA, speakerMuted: true });
  assert.equal(plannedBuses(over ?? assert.fail()).speakerAudio, null);
  assert.equal(plannedBuses(over ?? assert.fail()).speakerVideo, LCA);
});

test('[PR4] a speech comes before a call', () => {
  const scenario = given(
    ...everybody,
    { type: 'OpenCount', number: 1 },
    { type: 'RunRollCall' },
    grant(GLI, 's1'),
  );
  assert.equal(planOf(scenario)?.speaker, GLI);
  assert.equal(scenario.state.rollCall.calling, null);
});
