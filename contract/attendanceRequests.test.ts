import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import type { Actor, Role } from '../domain/actor.ts';
import {
  initialConference,
  type Conference,
  type ConferenceCommand,
} from '../domain/conference/conference.ts';
import { decide } from '../domain/conference/decide.ts';
import { evolve } from '../domain/conference/evolve.ts';
import { asId, type AccountName, type SiteId } from '../domain/ids.ts';
import { Rejection } from '../domain/rejection.ts';
import { EMPTY_SECRETARIAT } from '../domain/secretariat/secretariat.ts';
import { GLI, HQ, LCA, PLAN, USSF } from '../domain/testing/sampleConference.ts';
import { attendanceRequests } from './attendanceRequests.ts';
import type { VisibleEvent } from './notifications.ts';
import { visibleEvent, visibleState, type Viewer } from './visibility.ts';

const command = 'command-1';
const both = (text: string) => ({ vi: text, en: text });
const accepts = (name: keyof typeof attendanceRequests, input: object) =>
  v.is(attendanceRequests[name].input, { command, ...input });

describe('requests of the secretariat', () => {
  test('[WR3] [DG4] a delegation is checked and normalised, and says what is left out', () => {
    const delegates = [{ name: '  Trần   Văn Một '.normalize('NFD') }];
    const set = { expectedVersion: 0, headCount: null, delegates };
    assert.deepEqual(v.parse(attendanceRequests['delegation.set'].input, { command, ...set }), {
      command,
      site: null,
      expectedVersion: 0,
      headCount: null,
      delegates: [{ name: 'Trần Văn Một'.normalize('NFC'), office: null, head: false }],
      correction: null,
    });
    for (const bad of [
      { ...set, headCount: -1 },
      { ...set, headCount: 10_001 },
      { ...set, headCount: 1.5 },
      { ...set, delegates: [{ name: '' }] },
      { ...set, delegates: [{ name: '\u202e' }] },
      { ...set, delegates: [{ name: 'a'.repeat(201) }] },
      { ...set, delegates: [{ name: 'a', photo: 'x' }] },
      { ...set, delegates: Array.from({ length: 201 }, () => ({ name: 'a' })) },
    ]) {
      assert.ok(!accepts('delegation.set', bad));
    }
  });

  test('[WR3] [SC2] the value of a correction is of its field', () => {
    const correct = (change: object) => accepts('attendance.correct', { site: LCA, change, reason: 'nhầm' });
    for (const value of [1721305800000, null]) {
      assert.ok(correct({ field: 'firstInAt', value }) && correct({ field: 'lastOutAt', value }));
    }
    assert.ok(correct({ field: 'verdict', value: 'partly' }) && correct({ field: 'note', value: 'x' }));
    for (const change of [
      { field: 'firstInAt', value: '08:00' },
      { field: 'verdict', value: 'present' },
      { field: 'note', value: 7 },
      { field: 'drops', value: 0 },
      { field: 'note' },
    ]) {
      assert.ok(!correct(change));
    }
    // So that the rules can say what is missing.
    assert.ok(
      accepts('attendance.correct', { site: LCA, change: { field: 'note', value: 'x' }, reason: '' }),
    );
  });

  test('[WR3] [ST16] an invitation names a time zone that there is, and no second host', () => {
    const profile = {
      id: 'BER',
      name: both('Đại sứ quán'),
      shortName: both('Berlin'),
      group: 'mission',
      order: 7,
      timeZone: 'Europe/Berlin',
    };
    assert.ok(accepts('sites.invite', { profile }));
    for (const change of [
      { timeZone: 'Europe/Nowhere' },
      { timeZone: '' },
      { group: 'host' },
      { order: 0 },
    ]) {
      assert.ok(!accepts('sites.invite', { profile: { ...profile, ...change } }));
    }
  });

  test('[WR3] [SD5] sites send their delegation alone, clerks and operators correct, those who prepare change the list', () => {
    const mayBeSentBy = (role: Role) =>
      Object.entries(attendanceRequests).flatMap(([name, { roles }]) =>
        (roles as readonly Role[]).includes(role) ? [name] : [],
      );
    assert.deepEqual(mayBeSentBy('site'), ['delegation.set']);
    assert.deepEqual(mayBeSentBy('clerk'), ['delegation.set', 'attendance.correct', 'attendance.rules']);
    assert.deepEqual(mayBeSentBy('admin'), ['sites.invite', 'sites.rename', 'sites.remove']);
    assert.equal(mayBeSentBy('operator').length, 6);
    assert.deepEqual([...mayBeSentBy('display'), ...mayBeSentBy('chair')], []);
  });
});

const CLERK: Actor = { kind: 'staff', name: asId<AccountName>('clerk') };
const delegation = (site: SiteId): ConferenceCommand => ({
  type: 'SetDelegation',
  site,
  expectedVersion: 0,
  headCount: 3,
  delegates: [],
  correction: null,
});
const commands: readonly ConferenceCommand[] = [
  PLAN,
  delegation(LCA),
  delegation(GLI),
  {
    type: 'RenameSite',
    site: GLI,
    name: both('Gia Lai mới'),
    shortName: both('Gia Lai mới'),
    reason: 'sáp nhập',
  },
  { type: 'RemoveSite', site: USSF, reason: 'mất an ninh' },
  { type: 'CorrectAttendance', site: LCA, field: 'verdict', value: 'absent', reason: 'nhầm' },
  {
    type: 'SetAttendanceRules',
    rules: { attendedPercent: 50, lateAfterMs: 0, earlyBeforeMs: 0 },
    expectedVersion: 0,
  },
  {
    type: 'IssueExport',
    number: 1,
    format: 'pdf',
    language: 'vi',
    sha256: 'ab',
    bytes: 1,
    fromVersion: 1,
    toVersion: 9,
  },
];

function play(): { readonly events: readonly VisibleEvent[]; readonly state: Conference } {
  const events: VisibleEvent[] = [];
  let state = initialConference;
  for (const each of commands) {
    const decided = decide(state, each, { at: 1000, actor: CLERK });
    assert.ok(!(decided instanceof Rejection), each.type);
    for (const event of decided) {
      const recorded = { ...event, at: 1000, actor: CLERK, version: events.length + 1 };
      events.push(recorded);
      state = evolve(state, recorded);
    }
  }
  return { events, state };
}

describe('what others know of it', () => {
  const { events, state } = play();
  const staff: Viewer = { roles: ['clerk'], site: null };
  const others: readonly Viewer[] = [
    ...[HQ, LCA, GLI, USSF].map((site): Viewer => ({ roles: ['site'], site })),
    { roles: ['display'], site: null },
  ];

  test('[CH3] folding the visible events gives the visible state', () => {
    for (const viewer of [staff, ...others]) {
      const visible = events.flatMap((event) => visibleEvent(viewer, event) ?? []);
      assert.deepEqual(visible.reduce(evolve, initialConference), visibleState(viewer, state));
    }
    assert.equal(visibleState(staff, state), state);
  });

  test('[CH3] a site knows its own delegation, nobody but staff the secretariat and its reasons', () => {
    for (const viewer of others) {
      const visible = visibleState(viewer, state);
      assert.deepEqual(
        Object.keys(visible.delegations),
        viewer.site === LCA || viewer.site === GLI ? [viewer.site] : [],
      );
      assert.deepEqual(visible.secretariat, EMPTY_SECRETARIAT);
      const told = JSON.stringify([visible, events.map((event) => visibleEvent(viewer, event))]);
      assert.doesNotMatch(told, /sáp nhập|mất an ninh|nhầm|AttendanceCorrected|ExportIssued/);
      assert.match(told, /Gia Lai mới/);
    }
  });
});
