import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ConferenceCommand } from '../conference/conference.ts';
import { asId, type SiteId } from '../ids.ts';
import { bulkCandidates, sitesToCall } from '../rollcall/callOrder.ts';
import { rollCallResult } from '../rollcall/rollCallResult.ts';
import { ask, grant, prepare, release, respond, speechId } from '../testing/commands.ts';
import { GLI, HQ, LCA, NOWHERE, OPENING, PLAN, USSF } from '../testing/sampleConference.ts';
import { connect, given, refused, START, type Scenario } from '../testing/scenario.ts';
import { findSite, isOnline, SITES_MAX, type SiteProfile } from './sites.ts';

const both = (text: string) => ({ vi: text, en: text });
const BER = asId<SiteId>('BER');
const berlin: SiteProfile = {
  id: BER,
  name: both('Đại sứ quán tại Đức'),
  shortName: both('Berlin'),
  group: 'mission',
  order: 25,
  timeZone: 'Europe/Berlin',
};

function rename(shortName: string, { site = LCA, name = 'Điểm cầu mới', reason = 'sáp nhập' } = {}) {
  return {
    type: 'RenameSite',
    site,
    name: both(name),
    shortName: both(shortName),
    reason,
  } satisfies ConferenceCommand;
}
const remove = (site: SiteId, reason = 'rút'): ConferenceCommand => ({ type: 'RemoveSite', site, reason });
const invite = (change: Partial<SiteProfile> = {}): ConferenceCommand => ({
  type: 'InviteSite',
  profile: { ...berlin, ...change },
});
const siteOf = ({ state }: Scenario, id: SiteId) => findSite(state.sites, id);
const closed: ConferenceCommand = { type: 'EnterPhase', phase: 'closed', from: 'preparation' };

describe('renaming a site', () => {
  test('[ST12] gives it another name, explained', () => {
    assert.deepEqual(given().when(rename('Yên Bái')), [
      {
        type: 'SiteRenamed',
        data: { site: LCA, name: both('Điểm cầu mới'), shortName: both('Yên Bái'), reason: 'sáp nhập' },
      },
    ]);
    const scenario = given(connect(LCA), rename('Yên Bái'));
    assert.equal(siteOf(scenario, LCA)?.shortName.vi, 'Yên Bái');
    assert.ok(isOnline(siteOf(scenario, LCA) ?? assert.fail()));
    assert.deepEqual(scenario.when(rename('Yên Bái', { reason: 'lại' })), []);
  });

  test('[ST12] needs a reason, texts as they are stored, and a short name of its own', () => {
    assert.deepEqual(given().when(rename('Yên Bái', { site: NOWHERE })), refused('unknown_site'));
    assert.deepEqual(given().when(rename('Yên Bái', { reason: '' })), refused('reason_needed'));
    assert.deepEqual(given().when(rename('Yên Bái', { reason: ' x' })), refused('invalid_text'));
    assert.deepEqual(given().when(rename('Yên\u202eBái')), refused('invalid_text'));
    assert.deepEqual(given().when(rename('Yên Bái', { name: 'a'.repeat(201) })), refused('invalid_text'));
    assert.deepEqual(given().when(rename('Gia Lai')), refused('name_taken'));
    assert.ok(Array.isArray(given(remove(GLI)).when(rename('Gia Lai'))));
    assert.deepEqual(given(remove(LCA)).when(rename('Yên Bái')), refused('site_removed'));
  });

  test('[ST12] can be done after the closing, as a correction', () => {
    assert.ok(Array.isArray(given(closed).when(rename('Yên Bái'))));
  });
});

describe('taking a site off', () => {
  test('[ST13] ends its connections, and keeps it in the record', () => {
    const scenario = given(connect(LCA), connect(LCA, 'LCA-2', 'LCA-tablet'));
    assert.deepEqual(scenario.when(remove(LCA)), [
      ...['LCA-1', 'LCA-2'].map((session, index) => ({
        type: 'SiteDisconnected',
        data: { site: LCA, session, epoch: index + 1, cause: 'removed', lastSeenAt: START + 3000 },
      })),
      { type: 'SiteRemoved', data: { site: LCA, reason: 'rút' } },
    ]);
    const after = scenario.and(remove(LCA));
    assert.equal(siteOf(after, LCA)?.removedAt, START + 3000);
    assert.deepEqual(after.when(remove(LCA)), []);
    assert.deepEqual(after.when(connect(LCA, 'LCA-3')), refused('site_removed'));
  });

  test('[ST13] is explained, not of the host, of whoever has the floor or responds, or after the closing', () => {
    assert.deepEqual(given().when(remove(NOWHERE)), refused('unknown_site'));
    assert.deepEqual(given().when(remove(LCA, '')), refused('reason_needed'));
    assert.deepEqual(given().when(remove(HQ)), refused('host_site'));
    const speaking = given(connect(LCA), connect(GLI), grant(LCA, 's1'), respond(GLI, 's2'));
    assert.deepEqual(speaking.when(remove(LCA)), refused('on_floor'));
    assert.deepEqual(speaking.when(remove(GLI)), refused('on_floor'));
    assert.ok(Array.isArray(speaking.and(release('s1')).when(remove(LCA))));
    assert.deepEqual(given(closed).when(remove(LCA)), refused('phase_closed'));
  });

  test('[ST14] ends what it waits for: standby, queue, list and call', () => {
    const listed: ConferenceCommand = {
      type: 'AddSpeech',
      speech: speechId('listed'),
      item: OPENING,
      site: LCA,
      person: null,
      kind: 'planned',
      topic: null,
      document: null,
      allowanceMs: 60_000,
      before: null,
    };
    const scenario = given(
      connect(LCA),
      connect(GLI),
      listed,
      ask(GLI, 'r1'),
      ask(LCA, 'r2'),
      prepare(LCA, 'prepared'),
      { type: 'OpenCount', number: 1 },
      { type: 'RunRollCall' },
    );
    assert.equal(scenario.state.rollCall.calling?.site, LCA);
    const { floor, rollCall, speeches } = scenario.and(remove(LCA)).state;
    assert.deepEqual(floor.standby, []);
    assert.deepEqual(
      floor.queue.map(({ site }) => site),
      [GLI],
    );
    assert.deepEqual(
      speeches.map(({ id, outcome }) => [id, outcome]),
      [
        ['listed', 'withdrawn'],
        ['prepared', 'withdrawn'],
      ],
    );
    assert.equal(rollCall.calling, null);
    assert.equal(rollCall.run?.stage, 'interrupted');
    const resumed = scenario.and(remove(LCA), { type: 'RunRollCall' });
    assert.equal(resumed.state.rollCall.calling?.site, GLI);
  });

  test('[ST14] takes it out of the roll call, but for the counts in which it has answered', () => {
    const mark: ConferenceCommand = {
      type: 'MarkSite',
      number: 1,
      site: LCA,
      mark: 'present_online',
      reason: null,
      correction: null,
    };
    const { state } = given(connect(LCA), { type: 'OpenCount', number: 1 }, mark, remove(LCA), remove(GLI), {
      type: 'OpenCount',
      number: 2,
    });
    assert.deepEqual(
      sitesToCall(state.sites).map(({ id }) => id),
      [USSF],
    );
    assert.deepEqual(bulkCandidates(state.rollCall, state.sites), []);
    const expected = state.rollCall.counts.map((count) => rollCallResult(count, state.sites).expected);
    assert.deepEqual(expected, [2, 1]);
  });

  test('[ST14] its mark cannot be taken back by an undo, which would call it', () => {
    const marked: ConferenceCommand = {
      type: 'MarkSite',
      number: 1,
      site: LCA,
      mark: 'present_online',
      reason: null,
      correction: null,
    };
    const run = given({ type: 'OpenCount', number: 1 }, { type: 'RunRollCall' }, marked, remove(LCA));
    assert.deepEqual(run.when({ type: 'UndoMark', site: LCA }), refused('nothing_to_undo'));
  });

  test('[ST14] nobody prepares it, gives it the floor or lists it any more', () => {
    const scenario = given(remove(LCA));
    assert.deepEqual(scenario.when(grant(LCA, 's1')), refused('site_removed'));
    assert.deepEqual(scenario.when(prepare(LCA, 's1')), refused('site_removed'));
  });
});

describe('inviting a site in the session', () => {
  test('[ST15] gives it its place in protocol order', () => {
    assert.deepEqual(given().when(invite()), [{ type: 'SiteInvited', data: berlin }]);
    const scenario = given(invite(), connect(BER));
    assert.deepEqual(
      sitesToCall(scenario.state.sites).map(({ id }) => id),
      [LCA, GLI, BER, USSF],
    );
    assert.deepEqual(scenario.when(invite()), []);
    assert.deepEqual(scenario.when(invite({ order: 26 })), refused('site_invited'));
  });

  test('[ST15] takes a site that was taken off back, and goes on counting its connections', () => {
    const [, , profile] = PLAN.sites;
    assert.ok(profile?.id === LCA);
    const again: ConferenceCommand = { type: 'InviteSite', profile };
    const scenario = given(connect(LCA), remove(LCA), again, connect(LCA, 'LCA-2'));
    assert.equal(siteOf(scenario, LCA)?.removedAt, null);
    assert.equal(siteOf(scenario, LCA)?.lastEpoch, 2);
  });

  test('[ST16] has limits: one host, places from 1 on, names of its own, so many sites, an open conference', () => {
    assert.deepEqual(given().when(invite({ group: 'host' })), refused('host_site'));
    assert.deepEqual(given().when(invite({ order: 0 })), refused('invalid_number'));
    assert.deepEqual(given().when(invite({ order: 1.5 })), refused('invalid_number'));
    assert.deepEqual(given().when(invite({ shortName: both('Lào Cai') })), refused('name_taken'));
    assert.deepEqual(given().when(invite({ name: both(' ') })), refused('invalid_text'));
    assert.deepEqual(given(closed).when(invite()), refused('phase_closed'));
    const more = Array.from({ length: SITES_MAX - PLAN.sites.length }, (_, index) =>
      invite({ id: asId(`X${index}`), shortName: both(`Số ${index}`) }),
    );
    assert.deepEqual(given(...more).when(invite()), refused('list_full'));
  });
});
