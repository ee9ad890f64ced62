import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grant, speechId } from '../../domain/testing/commands.ts';
import { GLI, HQ, LCA } from '../../domain/testing/sampleConference.ts';
import { connect, given } from '../../domain/testing/scenario.ts';
import { nothingOnAir } from '../testing/nothingOnAir.ts';
import { missingPicture } from './missingPicture.ts';

const quiet = given(connect(HQ), connect(LCA), connect(GLI));
const speaking = quiet.and(grant(LCA, 's1'));
const onAir = { ...nothingOnAir, hostVideo: HQ, speakerVideo: LCA };

test('[DP13] while the picture has not come, whose it is', () => {
  const missing = missingPicture(speaking.state, onAir, { main: 'speakerVideo', seen: false });
  assert.deepEqual(missing, { site: LCA });
  assert.deepEqual(missingPicture(quiet.state, onAir, { main: 'hostVideo', seen: false }), { site: HQ });
});

test('[DP13] with a picture nothing is missing', () => {
  assert.equal(missingPicture(speaking.state, onAir, { main: 'speakerVideo', seen: true }), null);
});

test('[DP13] with nothing on air, the speaker’s picture is what is waited for, but not by telephone', () => {
  const nothing = { main: null, seen: false } as const;
  assert.deepEqual(missingPicture(speaking.state, nothingOnAir, nothing), { site: LCA });
  assert.deepEqual(missingPicture(quiet.state, nothingOnAir, nothing), { site: null });
  const phone = speaking.and({ type: 'ContinueByPhone', speech: speechId('s1') });
  assert.deepEqual(missingPicture(phone.state, nothingOnAir, nothing), { site: null });
});
