import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId, type SessionId } from '../../domain/ids.ts';
import { GLI, LCA } from '../../domain/testing/sampleConference.ts';
import { connect, given } from '../../domain/testing/scenario.ts';
import { SiteMediaBoard } from './SiteMediaBoard.ts';

const session = (name: string) => asId<SessionId>(name);
const NOTHING = { camera: false, microphone: false, muted: false, ready: false };

test('[CH8] a site stands as its contributing session does', () => {
  const { sites } = given(connect(LCA), connect(LCA, 'LCA-2', 'tablet')).state;
  const board = new SiteMediaBoard();
  board.joined(session('LCA-2'));
  assert.deepEqual(board.all(sites), [], 'the second device only watches');
  board.joined(session('LCA-1'));
  board.connection(session('LCA-1'), 'connected');
  board.contributes(session('LCA-1'), 'camera', true);
  board.contributes(session('LCA-1'), 'microphone', true);
  board.contributes(session('LCA-1'), 'camera', false);
  board.ready(LCA, true);
  assert.deepEqual(board.all(sites), [
    { site: LCA, connection: 'connected', camera: false, microphone: true, muted: false, ready: true },
  ]);
});

test('[CH8] only what has changed is told, and once', () => {
  const { sites } = given(connect(LCA), connect(GLI)).state;
  const board = new SiteMediaBoard();
  board.joined(session('LCA-1'));
  board.joined(session('GLI-1'));
  assert.equal(board.changes(sites).length, 2);
  assert.deepEqual(board.changes(sites), []);
  board.connection(session('GLI-1'), 'connected');
  board.connection(session('GLI-1'), 'connected');
  assert.deepEqual(board.changes(sites), [{ site: GLI, connection: 'connected', ...NOTHING }]);
});

test('[CH8] a site whose media has gone is told as failed, once, and comes back', () => {
  const online = given(connect(LCA));
  const board = new SiteMediaBoard();
  board.joined(session('LCA-1'));
  board.changes(online.state.sites);
  board.left(session('LCA-1'));
  const gone = [{ site: LCA, connection: 'failed', ...NOTHING }];
  assert.deepEqual(board.changes(online.state.sites), gone);
  assert.deepEqual(board.changes(online.state.sites), []);
  board.joined(session('LCA-1'));
  assert.deepEqual(board.changes(online.state.sites), [{ site: LCA, connection: 'connecting', ...NOTHING }]);
});

test('[CH8] only a site on standby can be ready', () => {
  const { sites } = given(connect(LCA)).state;
  const board = new SiteMediaBoard();
  board.joined(session('LCA-1'));
  board.ready(LCA, true);
  board.keepReady([LCA, GLI]);
  assert.equal(board.all(sites)[0]?.ready, true);
  board.keepReady([GLI]);
  assert.equal(board.all(sites)[0]?.ready, false);
});

test('[CH8] what is told of a session without media changes nothing', () => {
  const { sites } = given(connect(LCA)).state;
  const board = new SiteMediaBoard();
  board.connection(session('LCA-1'), 'connected');
  board.contributes(session('LCA-1'), 'camera', true);
  board.left(session('LCA-1'));
  assert.deepEqual(board.all(sites), []);
});
