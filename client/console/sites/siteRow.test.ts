import assert from 'node:assert/strict';
import test from 'node:test';
import type { OnAir, SiteMedia } from '../../../contract/notifications.ts';
import type { Conference } from '../../../domain/conference/conference.ts';
import { ask, grant, prepare } from '../../../domain/testing/commands.ts';
import type { SiteId } from '../../../domain/ids.ts';
import { GLI, HQ, LCA, USSF } from '../../../domain/testing/sampleConference.ts';
import { connect, given } from '../../../domain/testing/scenario.ts';
import { nothingOnAir } from '../../testing/nothingOnAir.ts';
import { siteRows, type SiteRow } from './siteRow.ts';

const rowsOf = (state: Conference, media: readonly SiteMedia[] = [], onAir: OnAir = nothingOnAir) =>
  siteRows({ ...state, media: new Map(media.map((m) => [m.site, m])), onAir });

const row = (rows: readonly SiteRow[], id: SiteId): SiteRow => {
  const found = rows.find((candidate) => candidate.id === id);
  assert.ok(found);
  return found;
};

test('rows are in protocol order and tell of media, floor, queue and what is really on air', () => {
  const { state } = given(
    connect(HQ),
    connect(LCA),
    connect(LCA, 'LCA-2', 'LCA-phone'),
    connect(GLI),
    connect(USSF),
    ask(USSF, 'request-ussf'),
    prepare(GLI, 'speech-gli'),
    grant(LCA, 'speech-lca'),
  );
  const media: SiteMedia = {
    site: GLI,
    connection: 'connected',
    camera: true,
    microphone: false,
    muted: false,
    ready: true,
  };
  const rows = rowsOf(state, [media], { ...nothingOnAir, hostVideo: HQ });
  assert.deepEqual(
    rows.map(({ id }) => id),
    [HQ, LCA, GLI, USSF],
  );
  assert.deepEqual([row(rows, LCA).devices, row(rows, LCA).role, row(rows, LCA).onAir], [2, 'on_air', false]);
  assert.deepEqual([row(rows, HQ).onAir, row(rows, HQ).role], [true, 'listening']);
  assert.deepEqual(
    [row(rows, GLI).role, row(rows, GLI).ready, row(rows, GLI).camera],
    ['standby', true, true],
  );
  assert.deepEqual([row(rows, GLI).microphone, row(rows, GLI).media], [false, 'connected']);
  assert.deepEqual([row(rows, USSF).waiting, row(rows, USSF).media], [1, 'none']);
});

test('a site that is no longer on standby is not ready, whatever its media say', () => {
  const { state } = given(connect(GLI));
  const media: SiteMedia = {
    site: GLI,
    connection: 'connected',
    camera: true,
    microphone: true,
    muted: false,
    ready: true,
  };
  assert.equal(row(rowsOf(state, [media]), GLI).ready, false);
});

test('[LT6] rows tell of the latest line test; the host has none', () => {
  const checks = { camera: 'ok', microphone: 'ok', sound: 'failed', content: 'ok' } as const;
  const finding = { result: 'okay', checks, problem: 'sound', note: null } as const;
  const { state } = given(
    { type: 'RecordLineTest', site: LCA, number: 1, ...finding },
    { type: 'RecordLineTest', site: LCA, number: 2, ...finding, result: 'bad' },
    { type: 'RemoveSite', site: USSF, reason: 'hoãn' },
  );
  assert.deepEqual(
    rowsOf(state).map(({ id, lineTest }) => [id, lineTest]),
    [
      [HQ, null],
      [LCA, 'bad'],
      [GLI, 'untested'],
      [USSF, null],
    ],
  );
});

test('a row that has not changed is the same object, so that its view is not drawn again', () => {
  const before = given(connect(LCA));
  const after = before.and(connect(GLI));
  const sources = (state: Conference) =>
    ({ ...state, media: new Map<SiteId, SiteMedia>(), onAir: nothingOnAir }) as const;
  const first = siteRows(sources(before.state));
  const second = siteRows(sources(after.state), first);
  assert.equal(row(second, LCA), row(first, LCA));
  assert.notEqual(row(second, GLI), row(first, GLI));
});
