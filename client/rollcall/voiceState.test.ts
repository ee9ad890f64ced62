import assert from 'node:assert/strict';
import test from 'node:test';
import { GLI, LCA } from '../../domain/testing/sampleConference.ts';
import { connect, given } from '../../domain/testing/scenario.ts';
import { nothingOnAir } from '../testing/nothingOnAir.ts';
import { voiceState } from './voiceState.ts';

const { sites } = given(connect(LCA)).state;
const calling = { site: LCA, at: 1, open: true, inRun: true };

test('[CN7] a called site is heard when the bus carries it, not when it was asked to', () => {
  assert.equal(voiceState(calling, sites, nothingOnAir), 'unheard');
  assert.equal(voiceState(calling, sites, { ...nothingOnAir, speakerAudio: GLI }), 'unheard');
  assert.equal(voiceState(calling, sites, { ...nothingOnAir, speakerAudio: LCA }), 'heard');
});

test('[RC14] [RC4] a closed microphone is closed, and nobody hears a site that is not connected', () => {
  assert.equal(voiceState({ ...calling, open: false }, sites, nothingOnAir), 'closed');
  assert.equal(voiceState({ ...calling, site: GLI }, sites, nothingOnAir), 'offline');
});
