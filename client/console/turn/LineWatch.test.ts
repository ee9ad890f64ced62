import assert from 'node:assert/strict';
import test from 'node:test';
import type { ConferenceCommand } from '../../../domain/conference/conference.ts';
import { grant, release, respond, speechId } from '../../../domain/testing/commands.ts';
import { GLI, LCA } from '../../../domain/testing/sampleConference.ts';
import { connect, given } from '../../../domain/testing/scenario.ts';
import { desk } from '../testing/desk.ts';

const speech = speechId('s1');
const lose = (since: number, id = speech): ConferenceCommand => ({
  type: 'HoldSpeech',
  speech: id,
  cause: 'lost',
  since,
});
const back: ConferenceCommand = { type: 'ResumeSpeech', speech, cause: 'lost' };
const speaking = given(connect(LCA), connect(GLI), grant(LCA, 's1'));
const since = 1_003_500;
const lost = speaking.and(lose(since));

function watching(state = lost.state) {
  const console = desk(state);
  console.clock.at = since + 5_000;
  const stop = console.model.lineWatch.start();
  return { ...console, watch: console.model.lineWatch, stop };
}

test('[CN19] who is lost while speaking is told with the last good moment and what is left of the patience', () => {
  const { watch, stop, clock } = watching();
  const found = watch.lost.value;
  assert.ok(found !== null);
  assert.deepEqual([found.speech.id, found.kind, found.since], ['s1', 'speech', since]);
  assert.equal(watch.patienceMs(found, clock.at), 25_000);
  assert.equal(watch.patienceMs(found, since + 40_000), 0);
  stop();
});

test('[CN19] a lost response comes before the speech in which it is nested', () => {
  const nested = speaking.and(respond(GLI, 'r1'), lose(since, speechId('r1')));
  assert.equal(desk(nested.state).model.lineWatch.lost.value?.kind, 'response');
});

test('[CN19] waiting once more begins the patience anew', () => {
  const { watch, stop, clock } = watching();
  const found = watch.lost.value;
  assert.ok(found !== null);
  clock.at = since + 29_000;
  watch.wait(found);
  assert.equal(watch.patienceMs(found, clock.at), 30_000);
  assert.equal(watch.patienceMs(found, clock.at + 10_000), 20_000);
  stop();
});

test('[CN19] the line that is back is told, for a while', () => {
  const { watch, link, stop, clock } = watching();
  assert.ok(watch.returned.value === null);
  link.conference.value = lost.and(back).state;
  const returned = watch.returned.peek();
  assert.ok(returned !== null);
  assert.deepEqual([returned.speech.id, returned.at], ['s1', clock.at]);
  assert.equal(watch.isNews(returned, clock.at + 10_000), true);
  assert.equal(watch.isNews(returned, clock.at + 20_000), false);
  stop();
});

test('[CN19] who goes on by telephone, or whose turn has ended, is not back', () => {
  const endings: readonly ConferenceCommand[] = [
    { type: 'ContinueByPhone', speech },
    { type: 'PutBackSpeech', speech, place: 'first' },
    release('s1'),
  ];
  for (const ending of endings) {
    const { watch, link, stop } = watching();
    link.conference.value = lost.and(ending).state;
    assert.equal(watch.lost.value, null, ending.type);
    assert.equal(watch.returned.value, null, ending.type);
    stop();
  }
});
