import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConferenceCommand } from '../../domain/conference/conference.ts';
import { GLI, LCA } from '../../domain/testing/sampleConference.ts';
import { grant, release, respond, speechId } from '../../domain/testing/commands.ts';
import { connect, given } from '../../domain/testing/scenario.ts';
import { shownSpeech } from './shownSpeech.ts';

const chairTakes: ConferenceCommand = { type: 'TakeChairFloor', speech: speechId('chair') };

function shownAfter(...commands: readonly ConferenceCommand[]) {
  const shown = shownSpeech(given(connect(LCA), connect(GLI), ...commands).state);
  return (
    shown && { speech: shown.speech.id, waiting: shown.waiting?.id ?? null, chair: shown.chair?.id ?? null }
  );
}

test('[TM6] nobody has the word before a grant and after its end', () => {
  assert.equal(shownAfter(), null);
  assert.equal(shownAfter(grant(LCA, 's1'), release('s1')), null);
});

test('[TM6] the speech on the floor is shown, and a response in its place while it lasts', () => {
  const alone = { speech: 's1', waiting: null, chair: null };
  assert.deepEqual(shownAfter(grant(LCA, 's1')), alone);
  assert.deepEqual(shownAfter(grant(LCA, 's1'), respond(GLI, 's2')), {
    speech: 's2',
    waiting: 's1',
    chair: null,
  });
  assert.deepEqual(shownAfter(grant(LCA, 's1'), respond(GLI, 's2'), release('s2')), alone);
});

test('[TM6] the chair’s word leaves the speech in its place, and is a speech of its own on the free floor', () => {
  assert.deepEqual(shownAfter(grant(LCA, 's1'), chairTakes), {
    speech: 's1',
    waiting: null,
    chair: 'chair',
  });
  assert.deepEqual(shownAfter(chairTakes), { speech: 'chair', waiting: null, chair: 'chair' });
});
