import assert from 'node:assert/strict';
import test from 'node:test';
import type { ConferenceCommand } from '../../../domain/conference/conference.ts';
import { asId, type SessionId, type SiteId } from '../../../domain/ids.ts';
import { grant, prepare, speechId } from '../../../domain/testing/commands.ts';
import { GLI, HQ, LCA, REPORT, USSF } from '../../../domain/testing/sampleConference.ts';
import { connect, given } from '../../../domain/testing/scenario.ts';
import { comingSpeeches, nextToGrant, nextToPrepare } from './comingSpeeches.ts';

const listed = (site: SiteId, name: string): ConferenceCommand => ({
  type: 'AddSpeech',
  speech: speechId(name),
  item: REPORT,
  site,
  person: null,
  kind: 'planned',
  topic: null,
  document: null,
  allowanceMs: 300_000,
  before: null,
});
const prepared = given(
  connect(LCA),
  connect(GLI),
  connect(USSF),
  { type: 'ActivateAgendaItem', item: REPORT, from: null },
  listed(LCA, 'one'),
  listed(GLI, 'two'),
  listed(USSF, 'three'),
);
const names = (speeches: readonly { readonly id: string }[]) => speeches.map(({ id }) => id);

test('[CN17] those on standby come first, then the list of the active item', () => {
  assert.deepEqual(names(comingSpeeches(prepared.state)), ['one', 'two', 'three']);
  const { state } = prepared.and(prepare(USSF, 'x', null, 'three'));
  assert.deepEqual(names(comingSpeeches(state)), ['three', 'one', 'two']);
  assert.equal(nextToGrant(state)?.id, 'three');
  assert.equal(nextToPrepare(state)?.id, 'one');
});

test('[CN17] who speaks is not next, and another item’s list is not either', () => {
  const speaking = prepared.and(grant(LCA, 'x', { listed: 'one' }));
  assert.deepEqual(names(comingSpeeches(speaking.state)), ['two', 'three']);
  const elsewhere = given(connect(LCA), listed(LCA, 'one')).state;
  assert.equal(nextToGrant(elsewhere), null);
});

test('[CN17] one who was broken off keeps his place and is passed over until he is back', () => {
  const lost = prepared.and(
    grant(LCA, 'x', { listed: 'one' }),
    { type: 'PutBackSpeech', speech: speechId('one'), place: 'first' },
    {
      type: 'DisconnectSite',
      site: LCA,
      session: asId<SessionId>('LCA-1'),
      cause: 'lost',
      lastSeenAt: 0,
    },
  );
  assert.deepEqual(names(comingSpeeches(lost.state)), ['one', 'two', 'three']);
  assert.equal(nextToGrant(lost.state)?.id, 'two');
  assert.equal(nextToPrepare(lost.state)?.id, 'two');
  assert.equal(nextToGrant(lost.and(connect(LCA, 'LCA-2')).state)?.id, 'one');
});

test('[CN17] one who is not there and has not begun is named all the same: the operator learns why nothing happens', () => {
  const absent = given(
    connect(HQ),
    { type: 'ActivateAgendaItem', item: REPORT, from: null },
    listed(LCA, 'one'),
  );
  assert.equal(nextToGrant(absent.state)?.id, 'one');
});

test('[CN17] once the conference is closed nobody is next, whoever is left on the list', () => {
  const close: ConferenceCommand = { type: 'EnterPhase', phase: 'closed', from: 'preparation' };
  const { state } = prepared.and(prepare(LCA, 'x', null, 'one'), close);
  assert.deepEqual(comingSpeeches(state), []);
  assert.deepEqual([nextToGrant(state), nextToPrepare(state)], [null, null]);
});
