import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { speechOnFloor, nestedSpeech, DEFAULT_RULES } from './floor.ts';
import { asId, type PersonId, type SiteId } from '../ids.ts';
import { SYSTEM } from '../actor.ts';
import { decide } from '../conference/decide.ts';
import { evolve } from '../conference/evolve.ts';
import { Rejection } from '../rejection.ts';
import {
  answer,
  ask,
  closeAll,
  grant,
  lose,
  prepare,
  release,
  requestId,
  respond,
} from '../testing/commands.ts';
import {
  CHAIR_OF_GLI,
  CHAIR_OF_LCA,
  DEPUTY_OF_LCA,
  GLI,
  HQ,
  LCA,
  MINISTER,
  NOWHERE,
  USSF,
  REPORT,
} from '../testing/sampleConference.ts';
import { connect, given, recorded, refused, START, told } from '../testing/scenario.ts';

const everybody = [HQ, LCA, GLI, USSF].map((site) => connect(site));

describe('who can be given the word', () => {
  const ways = {
    standby: (site: SiteId, person: PersonId | null) => prepare(site, 's2', person),
    floor: (site: SiteId, person: PersonId | null) => grant(site, 's2', { person, replaces: 's1' }),
    response: (site: SiteId, person: PersonId | null) => respond(site, 's2', { person }),
  };
  for (const [name, way] of Object.entries(ways)) {
    const scenario = given(connect(HQ), connect(LCA), grant(HQ, 's1'));

    test(`[FL5] ${name}: invited sites`, () => {
      assert.deepEqual(scenario.when(way(NOWHERE, null)), refused('unknown_site'));
      assert.deepEqual(scenario.when(way(asId<SiteId>('toString'), null)), refused('unknown_site'));
    });

    test(`[FL5] [PE1] ${name}: people of that site`, () => {
      assert.deepEqual(scenario.when(way(LCA, CHAIR_OF_GLI)), refused('unknown_person'));
      assert.deepEqual(scenario.when(way(LCA, asId<PersonId>('valueOf'))), refused('unknown_person'));
      assert.ok(Array.isArray(scenario.when(way(LCA, CHAIR_OF_LCA))));
    });

    test(`[FL5] ${name}: sites that are online`, () => {
      assert.deepEqual(scenario.when(way(GLI, null)), refused('site_offline'));
      assert.deepEqual(scenario.and(lose(LCA)).when(way(LCA, null)), refused('site_offline'));
    });
  }
});

describe('floor', () => {
  test('[FL8] [FL21] a grant to a free floor begins a new speech of the active item', () => {
    const scenario = given(...everybody, { type: 'ActivateAgendaItem', item: REPORT, from: null });
    const begun = scenario.and(grant(LCA, 's1', { person: CHAIR_OF_LCA }));
    assert.deepEqual(told(scenario.when(grant(LCA, 's1'))), ['SpeechAdded s1', 'FloorGranted s1']);
    assert.partialDeepStrictEqual(speechOnFloor(begun.state), {
      id: 's1',
      item: REPORT,
      site: LCA,
      person: CHAIR_OF_LCA,
      kind: 'ad_hoc',
      outcome: 'open',
      timer: { allowanceMs: DEFAULT_RULES.speechMs, spentMs: 0 },
    });
  });

  test('[FL8] a grant ends response and speech, then begins the new speech, in one step', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'));
    assert.deepEqual(told(scenario.when(grant(USSF, 's3', { replaces: 's1' }))), [
      'ResponseReleased s2 superseded',
      'FloorReleased s1 superseded',
      'SpeechAdded s3',
      'FloorGranted s3',
    ]);
  });

  test('[FL8] the site that responds can be given the floor: its response ends', () => {
    const { state } = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2')).and(
      grant(GLI, 's3', { replaces: 's1' }),
    );
    assert.equal(speechOnFloor(state)?.site, GLI);
    assert.equal(state.floor.speech, 's3');
    assert.equal(state.floor.response, null);
  });

  test('[FL9] of two operators who press at once, the second is told', () => {
    const scenario = given(...everybody, grant(LCA, 's1'));
    assert.deepEqual(scenario.when(grant(GLI, 's2')), refused('floor_taken'));
    assert.deepEqual(scenario.when(grant(GLI, 's2', { replaces: 'older' })), refused('floor_taken'));
    assert.deepEqual(given(...everybody).when(grant(GLI, 's2', { replaces: 's1' })), refused('floor_taken'));
  });

  test('[FL9] granting what holds gives nothing, whatever it was to replace', () => {
    const scenario = given(...everybody, grant(LCA, 's1', { person: CHAIR_OF_LCA }), respond(GLI, 's2'));
    assert.deepEqual(scenario.when(grant(LCA, 's3', { person: CHAIR_OF_LCA })), []);
    assert.deepEqual(scenario.when(grant(LCA, 's3', { replaces: 'older' })), []);
  });

  test('[FL10] another person at the site on the floor begins a new speech', () => {
    const scenario = given(...everybody, grant(LCA, 's1', { person: CHAIR_OF_LCA }));
    const other = grant(LCA, 's2', { person: DEPUTY_OF_LCA, replaces: 's1' });
    assert.deepEqual(told(scenario.when(other)), [
      'FloorReleased s1 superseded',
      'SpeechAdded s2',
      'FloorGranted s2',
    ]);
    assert.deepEqual(scenario.when(grant(LCA, 's2', { person: DEPUTY_OF_LCA })), refused('floor_taken'));
  });

  test('[FL11] a grant from standby begins the prepared speech and empties its place', () => {
    const scenario = given(
      ...everybody,
      ask(LCA, 'r1'),
      prepare(LCA, 's1', CHAIR_OF_LCA),
      prepare(GLI, 's2'),
    );
    const granted = { type: 'FloorGranted', data: { speech: 's1', site: LCA, person: CHAIR_OF_LCA } };
    assert.deepEqual(scenario.when(grant(LCA, 's3')), [granted]);
    assert.deepEqual(scenario.when(grant(LCA, 's3', { person: DEPUTY_OF_LCA })), [
      { type: 'FloorGranted', data: { speech: 's1', site: LCA, person: DEPUTY_OF_LCA } },
    ]);
    const { floor } = scenario.and(grant(LCA, 's3')).state;
    assert.deepEqual(
      floor.standby.map(({ site }) => site),
      [GLI],
    );
    assert.deepEqual(floor.queue, []);
  });

  test('[FL11] [FL21] a grant takes the kind of the request that it answers', () => {
    const scenario = given(...everybody, ask(LCA, 'r1', 'procedural'), grant(LCA, 's1'));
    assert.equal(speechOnFloor(scenario.state)?.kind, 'procedural');
  });

  test('[FL21] a request for the word of the chair that an older log has from a site makes nobody the chair', () => {
    const data = { request: requestId('r1'), site: GLI, kind: 'chair' } as const;
    const state = evolve(given(...everybody).state, recorded({ type: 'FloorRequested', data }, START));
    const granted = decide(state, grant(GLI, 's1'), { at: START, actor: SYSTEM });
    assert.ok(!(granted instanceof Rejection));
    assert.ok(granted.some(({ type, data: of }) => type === 'SpeechAdded' && of.kind === 'ad_hoc'));
  });

  test('[FL12] releasing the speech ends its response first', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'));
    assert.deepEqual(told(scenario.when(release('s1'))), [
      'ResponseReleased s2 ended',
      'FloorReleased s1 ended',
    ]);
    assert.equal(scenario.and(release('s1')).state.floor.speech, null);
  });

  test('[FL12] releasing what is not on the floor gives nothing', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), grant(GLI, 's2', { replaces: 's1' }));
    assert.deepEqual(scenario.when(release('s1')), []);
  });

  test('[FL15] a site that is lost keeps the floor, and can be released', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), lose(LCA));
    assert.equal(speechOnFloor(scenario.state)?.site, LCA);
    assert.deepEqual(told(scenario.when(release('s1'))), ['FloorReleased s1 ended']);
  });

  test('[FL16] the host site speaks and responds like any other', () => {
    const scenario = given(...everybody, grant(HQ, 's1', { person: MINISTER }));
    assert.equal(speechOnFloor(scenario.state)?.person, MINISTER);
    assert.equal(nestedSpeech(given(...everybody, grant(LCA, 's1'), respond(HQ, 's2')).state)?.site, HQ);
  });

  test('[FL23] a site on standby that has not said it is ready gets the floor only when that is meant', () => {
    const scenario = given(...everybody, prepare(LCA, 's1'));
    assert.deepEqual(scenario.when(grant(LCA, 's2', { unready: false })), refused('not_ready'));
    assert.deepEqual(told(scenario.when(grant(LCA, 's2', { unready: true }))), ['FloorGranted s1']);
    const no = scenario.and(answer(LCA, 's1', false));
    assert.deepEqual(no.when(grant(LCA, 's2', { unready: false })), refused('not_ready'));
    const yes = no.and(answer(LCA, 's1'));
    assert.deepEqual(told(yes.when(grant(LCA, 's2', { unready: false }))), ['FloorGranted s1']);
  });

  test('[FL23] the hall, and a site that nobody has asked, need not say so', () => {
    const hall = given(...everybody, prepare(HQ, 's1'));
    assert.deepEqual(told(hall.when(grant(HQ, 's2', { unready: false }))), ['FloorGranted s1']);
    const cold = given(...everybody).when(grant(LCA, 's1', { unready: false }));
    assert.deepEqual(told(cold), ['SpeechAdded s1', 'FloorGranted s1']);
  });

  test('[FL14] closing all closes the microphone of the roll call too', () => {
    const calling = given(...everybody, { type: 'OpenCount', number: 1 }, { type: 'RunRollCall' });
    assert.deepEqual(told(calling.when(closeAll)), ['RollCallInterrupted', 'CallEnded', 'MicrophonesClosed']);
    assert.deepEqual(calling.and(closeAll).when(closeAll), []);
  });

  test('[FL14] closing all ends response and speech, clears standby, and says so last', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'), prepare(USSF, 's3'));
    assert.deepEqual(told(scenario.when(closeAll)), [
      'ResponseReleased s2 all_closed',
      'FloorReleased s1 all_closed',
      'StandbyCleared s3',
      'SpeechSettled s3',
      'MicrophonesClosed',
    ]);
    assert.deepEqual(given(...everybody, ask(LCA, 'r1')).when(closeAll), []);
  });
});
