import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requests } from '../../contract/requests.ts';
import type { ConferenceCommand } from '../../domain/conference/conference.ts';
import { asId, type CommandId } from '../../domain/ids.ts';
import { grant, release, respond, speechId } from '../../domain/testing/commands.ts';
import { GLI, LCA } from '../../domain/testing/sampleConference.ts';
import { connect, given } from '../../domain/testing/scenario.ts';
import { chairChoice, requestFor, type ChairAction } from './chairAction.ts';

const chairTakes: ConferenceCommand = { type: 'TakeChairFloor', speech: speechId('chair') };
const hold: ConferenceCommand = { type: 'HoldSpeech', speech: speechId('s1'), cause: 'operator', since: 0 };
const stop: ConferenceCommand = { type: 'PauseConference', cause: 'stopped' };

const choiceAfter = (...commands: readonly ConferenceCommand[]) =>
  chairChoice(given(connect(LCA), connect(GLI), ...commands).state);

test('[CR1] the first button gives the chair the word, and ends it', () => {
  assert.deepEqual(choiceAfter().word, { type: 'speak' });
  assert.deepEqual(choiceAfter(grant(LCA, 's1')).word, { type: 'speak' });
  const ends = { type: 'endWord', speech: 'chair' };
  assert.deepEqual(choiceAfter(chairTakes).word, ends);
  assert.deepEqual(choiceAfter(grant(LCA, 's1'), chairTakes).word, ends);
  assert.deepEqual(choiceAfter(grant(LCA, 's1'), chairTakes, release('chair')).word, { type: 'speak' });
});

test('[CR1] the second stops everything, and lets it go on, whatever the pause is for', () => {
  assert.deepEqual(choiceAfter().all, { type: 'stop' });
  assert.deepEqual(choiceAfter(stop).all, { type: 'goOn' });
  assert.deepEqual(choiceAfter({ type: 'PauseConference', cause: 'break' }).all, { type: 'goOn' });
});

test('[CR1] the third holds the clock that is shown, and lets it run', () => {
  assert.equal(choiceAfter().timer, null);
  assert.equal(choiceAfter(chairTakes).timer, null);
  assert.deepEqual(choiceAfter(grant(LCA, 's1')).timer, { type: 'hold', speech: 's1' });
  assert.deepEqual(choiceAfter(grant(LCA, 's1'), respond(GLI, 's2')).timer, { type: 'hold', speech: 's2' });
  assert.deepEqual(choiceAfter(grant(LCA, 's1'), hold).timer, { type: 'resumeTimer', speech: 's1' });
  // The chair holds the clock by speaking; that is not what this button lets go of.
  assert.deepEqual(choiceAfter(grant(LCA, 's1'), chairTakes).timer, { type: 'hold', speech: 's1' });
});

test('[CR2] every action is a request that the chair may send', () => {
  const speech = speechId('s1');
  const actions: readonly ChairAction[] = [
    { type: 'speak' },
    { type: 'endWord', speech },
    { type: 'stop' },
    { type: 'goOn' },
    { type: 'hold', speech },
    { type: 'resumeTimer', speech },
  ];
  for (const action of actions) {
    const { name, input } = requestFor(action, asId<CommandId>('command-1'));
    const roles: readonly string[] = requests[name].roles;
    assert.ok(roles.includes('chair') && roles.includes('operator'), name);
    assert.equal(input.command, 'command-1');
  }
});
