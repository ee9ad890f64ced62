import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConferenceCommand } from '../../domain/conference/conference.ts';
import { grant, respond, speechId } from '../../domain/testing/commands.ts';
import { GLI, HQ, LCA } from '../../domain/testing/sampleConference.ts';
import { connect, given, START } from '../../domain/testing/scenario.ts';
import { nothingOnAir } from '../testing/nothingOnAir.ts';
import { programmeSlate } from './programmeSlate.ts';

const speaking = given(connect(HQ), connect(LCA), connect(GLI), grant(LCA, 's1'));
const onAir = { ...nothingOnAir, hostVideo: HQ, speakerVideo: LCA };
const hold = (cause: 'lost' | 'operator'): ConferenceCommand => ({
  type: 'HoldSpeech',
  speech: speechId('s1'),
  cause,
  since: START + 60_000,
});

test('[SP15] [DP11] the picture speaks for itself while nothing stands in its way', () => {
  assert.equal(programmeSlate(speaking.state, onAir), null);
  assert.equal(programmeSlate(speaking.and(hold('operator')).state, onAir), null);
});

test('[SP15] [DP11] a pause and its kind, and a closed conference, each with since when', () => {
  for (const cause of ['break', 'stopped'] as const) {
    const { state } = speaking.and({ type: 'PauseConference', cause });
    assert.deepEqual(programmeSlate(state, onAir), { kind: cause, at: state.phase.pause?.since });
  }
  const close: ConferenceCommand = { type: 'EnterPhase', phase: 'closed', from: 'preparation' };
  const { state } = speaking.and({ type: 'PauseConference', cause: 'break' }, close);
  assert.deepEqual(programmeSlate(state, onAir), { kind: 'closed', at: state.phase.enteredAt });
});

test('[SP16] [DP11] a lost speaker is covered where the speaker is seen, also when the bus has gone over to nothing', () => {
  const { state } = speaking.and(hold('lost'));
  const slate = programmeSlate(state, onAir);
  assert.partialDeepStrictEqual(slate, { kind: 'lost', site: LCA, place: 'main' });
  assert.deepEqual(programmeSlate(state, { ...onAir, speakerVideo: null }), slate);
  assert.partialDeepStrictEqual(programmeSlate(state, { ...onAir, contentVideo: HQ }), { place: 'inset' });
});

test('[SP16] [DP11] it stays while somebody responds, and goes with the hold, by telephone and in a pause', () => {
  const lost = speaking.and(hold('lost'));
  assert.equal(programmeSlate(lost.and(respond(GLI, 's2')).state, onAir)?.kind, 'lost');
  const resume: ConferenceCommand = { type: 'ResumeSpeech', speech: speechId('s1'), cause: 'lost' };
  assert.equal(programmeSlate(lost.and(resume).state, onAir), null);
  const phone: ConferenceCommand = { type: 'ContinueByPhone', speech: speechId('s1') };
  assert.equal(programmeSlate(lost.and(phone).state, onAir), null);
  const pause: ConferenceCommand = { type: 'PauseConference', cause: 'break' };
  assert.equal(programmeSlate(lost.and(pause).state, onAir)?.kind, 'break');
});
