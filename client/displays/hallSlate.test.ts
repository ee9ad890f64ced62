import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConferenceCommand } from '../../domain/conference/conference.ts';
import { grant, speechId } from '../../domain/testing/commands.ts';
import { LCA } from '../../domain/testing/sampleConference.ts';
import { connect, given, START } from '../../domain/testing/scenario.ts';
import { hallSlate } from './hallSlate.ts';

const speech = speechId('s1');
const pause: ConferenceCommand = { type: 'PauseConference', cause: 'break' };
const lost: ConferenceCommand = { type: 'HoldSpeech', speech, cause: 'lost', since: START };
const slateAfter = (...commands: readonly ConferenceCommand[]) =>
  hallSlate(given(connect(LCA), ...commands).state);

test('[DP11] the picture is to be seen, whether or not somebody speaks', () => {
  assert.equal(slateAfter(), null);
  assert.equal(slateAfter(grant(LCA, 's1')), null);
});

test('[DP11] a speaker whose line is lost has a slate, until the speech goes on', () => {
  assert.deepEqual(slateAfter(grant(LCA, 's1'), lost), { kind: 'lost', site: LCA });
  assert.equal(slateAfter(grant(LCA, 's1'), lost, { type: 'ResumeSpeech', speech, cause: 'lost' }), null);
  assert.equal(slateAfter(grant(LCA, 's1'), lost, { type: 'ContinueByPhone', speech }), null);
});

test('[DP11] the pause goes before it, and the end before both', () => {
  const paused = slateAfter(grant(LCA, 's1'), lost, pause);
  assert.deepEqual(paused, { kind: 'paused', cause: 'break', since: START + 4000 });
  const close: ConferenceCommand = { type: 'EnterPhase', phase: 'closed', from: 'preparation' };
  assert.deepEqual(slateAfter(grant(LCA, 's1'), lost, pause, close), { kind: 'closed' });
  assert.equal(slateAfter(pause, { type: 'ResumeConference' }), null);
});
