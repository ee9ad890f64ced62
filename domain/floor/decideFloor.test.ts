import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ConferenceCommand } from '../conference/conference.ts';
import {
  asId,
  type FloorRequestId,
  type PersonId,
  type SessionId,
  type SiteId,
  type SpeechId,
} from '../ids.ts';
import { connect, given, refused } from '../testing/scenario.ts';
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
} from '../testing/sampleConference.ts';

const everybody = [HQ, LCA, GLI, USSF].map((site) => connect(site));
const speech = (name: string) => asId<SpeechId>(name);
const request = (name: string) => asId<FloorRequestId>(name);

function ask(site: SiteId, id: string): ConferenceCommand {
  return { type: 'RequestFloor', site, request: request(id) };
}
function withdraw(id: string, site: SiteId | null): ConferenceCommand {
  return { type: 'WithdrawFloorRequest', request: request(id), site };
}
function prepare(site: SiteId, name: string, person: PersonId | null = null): ConferenceCommand {
  return { type: 'SetStandby', site, speech: speech(name), person };
}
function grant(
  site: SiteId,
  name: string,
  { person = null, replaces }: { person?: PersonId | null; replaces?: string } = {},
): ConferenceCommand {
  const seen = replaces === undefined ? null : speech(replaces);
  return { type: 'GrantFloor', site, speech: speech(name), person, replaces: seen };
}
/** A response to the speech `s1`, unless another one is named. */
function respond(
  site: SiteId,
  name: string,
  { person = null, to = 's1', replaces }: { person?: PersonId | null; to?: string; replaces?: string } = {},
): ConferenceCommand {
  const seen = replaces === undefined ? null : speech(replaces);
  return {
    type: 'GrantResponse',
    site,
    speech: speech(name),
    person,
    respondsTo: speech(to),
    replaces: seen,
  };
}
function release(name: string): ConferenceCommand {
  return { type: 'ReleaseFloor', speech: speech(name) };
}
function lose(site: SiteId): ConferenceCommand {
  const session = asId<SessionId>(`${site}-1`);
  return { type: 'DisconnectSite', site, session, cause: 'lost', lastSeenAt: 0 };
}
const closeAll: ConferenceCommand = { type: 'CloseAllMicrophones' };

const waitingSites = (scenario: ReturnType<typeof given>) =>
  scenario.state.floor.queue.map(({ site }) => site);
const standbySites = (scenario: ReturnType<typeof given>) =>
  scenario.state.floor.standby.map(({ site }) => site);

describe('queue', () => {
  test('[FL1] requests stand in the order in which the server took them down', () => {
    const scenario = given(...everybody, ask(USSF, 'r1'), ask(LCA, 'r2'), ask(GLI, 'r3'));
    assert.deepEqual(waitingSites(scenario), [USSF, LCA, GLI]);
  });

  test('[FL2] a site waits once', () => {
    const scenario = given(...everybody, ask(LCA, 'r1'));
    assert.deepEqual(scenario.when(ask(LCA, 'r2')), refused('already_waiting'));
    assert.deepEqual(scenario.when(ask(LCA, 'r1')), []);
  });

  test('[FL2] nobody can put an entry into the queue under the id of another site', () => {
    assert.deepEqual(given(...everybody, ask(LCA, 'r1')).when(ask(GLI, 'r1')), refused('already_waiting'));
  });

  test('[FL2] a site that has the floor or the response does not ask for it', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'));
    assert.deepEqual(scenario.when(ask(LCA, 'r1')), refused('on_floor'));
    assert.deepEqual(scenario.when(ask(GLI, 'r1')), refused('on_floor'));
  });

  test('[FL3] a grant takes its own site out of the queue and leaves the others', () => {
    const scenario = given(...everybody, ask(LCA, 'r1'), ask(GLI, 'r2'), ask(USSF, 'r3'));
    assert.deepEqual(waitingSites(scenario.and(grant(GLI, 's1'))), [LCA, USSF]);
    assert.deepEqual(waitingSites(scenario.and(grant(GLI, 's1'), respond(LCA, 's2'))), [USSF]);
  });

  test('[FL3] a site withdraws, an operator dismisses', () => {
    const scenario = given(...everybody, ask(LCA, 'r1'));
    const withdrawn = [{ type: 'FloorRequestWithdrawn', data: { request: 'r1', site: LCA } }];
    assert.deepEqual(scenario.when(withdraw('r1', LCA)), withdrawn);
    assert.deepEqual(scenario.when(withdraw('r1', null)), withdrawn);
    assert.deepEqual(waitingSites(scenario.and(withdraw('r1', LCA))), []);
  });

  test('[FL3] [ST10] a lost line, standby and closing all microphones take nobody out of the queue', () => {
    const scenario = given(...everybody, ask(LCA, 'r1'), prepare(LCA, 's1'), lose(LCA), closeAll);
    assert.deepEqual(waitingSites(scenario), [LCA]);
  });

  test('[FL4] withdrawing what is not in the queue gives nothing', () => {
    assert.deepEqual(given(...everybody).when(withdraw('r1', LCA)), []);
  });

  test('[FL4] a site cannot withdraw for another', () => {
    const scenario = given(...everybody, ask(LCA, 'r1'));
    assert.deepEqual(scenario.when(withdraw('r1', GLI)), refused('unknown_request'));
  });

  test('[ST1] a site that is not invited cannot ask', () => {
    assert.deepEqual(given().when(ask(NOWHERE, 'r1')), refused('unknown_site'));
  });
});

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

describe('standby', () => {
  test('[FL6] two sites, next first; a third is refused', () => {
    const scenario = given(...everybody, prepare(LCA, 's1', CHAIR_OF_LCA), prepare(GLI, 's2'));
    assert.deepEqual(scenario.state.floor.standby, [
      { speech: 's1', site: LCA, person: CHAIR_OF_LCA },
      { speech: 's2', site: GLI, person: null },
    ]);
    assert.deepEqual(scenario.when(prepare(USSF, 's3')), refused('standby_full'));
  });

  test('[FL6] the same site and person again give nothing', () => {
    const scenario = given(...everybody, prepare(LCA, 's1', CHAIR_OF_LCA), prepare(GLI, 's2'));
    assert.deepEqual(scenario.when(prepare(LCA, 's3', CHAIR_OF_LCA)), []);
  });

  test('[FL6] naming another person keeps place and speech, also when two are prepared', () => {
    const scenario = given(...everybody, prepare(LCA, 's1', CHAIR_OF_LCA), prepare(GLI, 's2'));
    assert.deepEqual(scenario.and(prepare(LCA, 's3', DEPUTY_OF_LCA)).state.floor.standby, [
      { speech: 's1', site: LCA, person: DEPUTY_OF_LCA },
      { speech: 's2', site: GLI, person: null },
    ]);
  });

  test('[FL6] a site with the floor or the response is not prepared', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'));
    assert.deepEqual(scenario.when(prepare(LCA, 's3')), refused('on_floor'));
    assert.deepEqual(scenario.when(prepare(GLI, 's3')), refused('on_floor'));
  });

  test('[FL7] clearing ends the preparation of that site only, and once', () => {
    const clear: ConferenceCommand = { type: 'ClearStandby', site: LCA };
    const scenario = given(...everybody, prepare(LCA, 's1'), prepare(GLI, 's2'));
    assert.deepEqual(scenario.when(clear), [{ type: 'StandbyCleared', data: { speech: 's1', site: LCA } }]);
    assert.deepEqual(standbySites(scenario.and(clear)), [GLI]);
    assert.deepEqual(scenario.and(clear).when(clear), []);
  });
});

describe('floor', () => {
  test('[FL8] a grant to a free floor', () => {
    const scenario = given(...everybody);
    const granted = { speech: 's1', site: LCA, person: CHAIR_OF_LCA };
    assert.deepEqual(scenario.when(grant(LCA, 's1', { person: CHAIR_OF_LCA })), [
      { type: 'FloorGranted', data: granted },
    ]);
  });

  test('[FL8] a grant ends response and speech, then begins the new speech, in one step', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'));
    assert.deepEqual(scenario.when(grant(USSF, 's3', { replaces: 's1' })), [
      { type: 'ResponseReleased', data: { speech: 's2', site: GLI, reason: 'superseded' } },
      { type: 'FloorReleased', data: { speech: 's1', site: LCA, reason: 'superseded' } },
      { type: 'FloorGranted', data: { speech: 's3', site: USSF, person: null } },
    ]);
  });

  test('[FL8] the site that responds can be given the floor: its response ends', () => {
    const { floor } = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2')).and(
      grant(GLI, 's3', { replaces: 's1' }),
    ).state;
    assert.equal(floor.speech?.site, GLI);
    assert.equal(floor.speech?.speech, 's3');
    assert.equal(floor.response, null);
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
    assert.deepEqual(scenario.when(grant(LCA, 's2', { person: DEPUTY_OF_LCA, replaces: 's1' })), [
      { type: 'FloorReleased', data: { speech: 's1', site: LCA, reason: 'superseded' } },
      { type: 'FloorGranted', data: { speech: 's2', site: LCA, person: DEPUTY_OF_LCA } },
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
    assert.deepEqual(scenario.when(grant(LCA, 's3')), [
      { type: 'FloorGranted', data: { speech: 's1', site: LCA, person: CHAIR_OF_LCA } },
    ]);
    assert.deepEqual(scenario.when(grant(LCA, 's3', { person: DEPUTY_OF_LCA })), [
      { type: 'FloorGranted', data: { speech: 's1', site: LCA, person: DEPUTY_OF_LCA } },
    ]);
    assert.deepEqual(standbySites(scenario.and(grant(LCA, 's3'))), [GLI]);
    assert.deepEqual(waitingSites(scenario.and(grant(LCA, 's3'))), []);
  });

  test('[FL11] a response from standby begins the prepared speech too', () => {
    const scenario = given(...everybody, grant(GLI, 's1'), prepare(LCA, 's2', CHAIR_OF_LCA));
    assert.deepEqual(scenario.when(respond(LCA, 's3')), [
      { type: 'ResponseGranted', data: { speech: 's2', site: LCA, person: CHAIR_OF_LCA } },
    ]);
    assert.deepEqual(standbySites(scenario.and(respond(LCA, 's3'))), []);
  });

  test('[FL12] releasing the speech ends its response first', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'));
    assert.deepEqual(scenario.when(release('s1')), [
      { type: 'ResponseReleased', data: { speech: 's2', site: GLI, reason: 'ended' } },
      { type: 'FloorReleased', data: { speech: 's1', site: LCA, reason: 'ended' } },
    ]);
    assert.equal(scenario.and(release('s1')).state.floor.speech, null);
  });

  test('[FL12] releasing the response leaves the speech', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'), release('s2'));
    assert.equal(scenario.state.floor.response, null);
    assert.equal(scenario.state.floor.speech?.speech, 's1');
  });

  test('[FL12] releasing what is not on the floor gives nothing', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), grant(GLI, 's2', { replaces: 's1' }));
    assert.deepEqual(scenario.when(release('s1')), []);
  });

  test('[FL15] a site that is lost keeps the floor, and can be released', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), lose(LCA));
    assert.equal(scenario.state.floor.speech?.site, LCA);
    assert.deepEqual(scenario.when(release('s1')), [
      { type: 'FloorReleased', data: { speech: 's1', site: LCA, reason: 'ended' } },
    ]);
  });

  test('[FL16] the host site speaks and responds like any other', () => {
    const scenario = given(...everybody, grant(HQ, 's1', { person: MINISTER }));
    assert.equal(scenario.state.floor.speech?.person, MINISTER);
    assert.equal(given(...everybody, grant(LCA, 's1'), respond(HQ, 's2')).state.floor.response?.site, HQ);
  });
});

describe('response', () => {
  test('[FL13] there is one to another site only', () => {
    assert.deepEqual(given(...everybody).when(respond(LCA, 's1')), refused('nobody_on_floor'));
    assert.deepEqual(given(...everybody, grant(LCA, 's1')).when(respond(LCA, 's2')), refused('on_floor'));
  });

  test('[FL13] a second response takes the place of the first', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'));
    assert.deepEqual(scenario.when(respond(USSF, 's3', { replaces: 's2' })), [
      { type: 'ResponseReleased', data: { speech: 's2', site: GLI, reason: 'superseded' } },
      { type: 'ResponseGranted', data: { speech: 's3', site: USSF, person: null } },
    ]);
  });

  test('[FL13] the same site again gives nothing, another person of it is a new response', () => {
    const scenario = given(...everybody, grant(GLI, 's1'), respond(LCA, 's2', { person: CHAIR_OF_LCA }));
    assert.deepEqual(scenario.when(respond(LCA, 's3')), []);
    assert.deepEqual(scenario.when(respond(LCA, 's3', { person: CHAIR_OF_LCA })), []);
    assert.deepEqual(scenario.when(respond(LCA, 's3', { person: DEPUTY_OF_LCA, replaces: 's2' })), [
      { type: 'ResponseReleased', data: { speech: 's2', site: LCA, reason: 'superseded' } },
      { type: 'ResponseGranted', data: { speech: 's3', site: LCA, person: DEPUTY_OF_LCA } },
    ]);
  });

  test('[FL17] a response to a speech that is over does not become one to the next', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), grant(GLI, 's2', { replaces: 's1' }));
    assert.deepEqual(scenario.when(respond(USSF, 's3')), refused('floor_taken'));
    assert.deepEqual(scenario.and(release('s2')).when(respond(USSF, 's3')), refused('nobody_on_floor'));
  });

  test('[FL17] of two operators who give a response at once, the second is told', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'));
    assert.deepEqual(scenario.when(respond(USSF, 's3')), refused('floor_taken'));
    assert.deepEqual(scenario.when(respond(USSF, 's3', { replaces: 'older' })), refused('floor_taken'));
    const ended = scenario.and(release('s2'));
    assert.deepEqual(ended.when(respond(USSF, 's3', { replaces: 's2' })), refused('floor_taken'));
  });

  test('[FL17] giving the response that holds gives nothing, whatever it was to replace', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'));
    assert.deepEqual(scenario.when(respond(GLI, 's3', { replaces: 'older' })), []);
  });
});

describe('closing all microphones', () => {
  test('[FL14] ends response and speech, clears standby, and says so last', () => {
    const scenario = given(...everybody, grant(LCA, 's1'), respond(GLI, 's2'), prepare(USSF, 's3'));
    assert.deepEqual(scenario.when(closeAll), [
      { type: 'ResponseReleased', data: { speech: 's2', site: GLI, reason: 'all_closed' } },
      { type: 'FloorReleased', data: { speech: 's1', site: LCA, reason: 'all_closed' } },
      { type: 'StandbyCleared', data: { speech: 's3', site: USSF } },
      { type: 'MicrophonesClosed', data: {} },
    ]);
  });

  test('[FL14] gives nothing when nothing is open or prepared', () => {
    assert.deepEqual(given(...everybody, ask(LCA, 'r1')).when(closeAll), []);
  });
});
