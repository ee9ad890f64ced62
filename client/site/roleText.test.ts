import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grant, prepare, speechId } from '../../domain/testing/commands.ts';
import { LCA } from '../../domain/testing/sampleConference.ts';
import { connect, given, type Scenario } from '../../domain/testing/scenario.ts';
import { callSaysIt, roleKey, roleText, roleWord, type Circumstances } from './roleText.ts';
import { siteTurn } from './siteTurn.ts';

const quiet = given(connect(LCA));
const speaking = quiet.and(grant(LCA, 's1'));
const turn = ({ state }: Scenario) => siteTurn(state, LCA);

const listening: Circumstances = {
  role: 'listening',
  host: false,
  turn: turn(quiet),
  over: null,
  heard: false,
  microphone: false,
  muted: false,
  watching: null,
  live: true,
};
const onAir: Circumstances = {
  ...listening,
  role: 'on_air',
  turn: turn(speaking),
  heard: true,
  microphone: true,
};

const keys: readonly [name: string, now: Circumstances, key: string][] = [
  ['heard by all', onAir, 'onAirText'],
  ['the host', { ...onAir, host: true }, 'hostText'],
  ['the voice is on its way', { ...onAir, heard: false }, 'onAirWaiting'],
  ['muted in the room', { ...onAir, muted: true }, 'onAirMuted'],
  [
    'another device sends, whatever this one has muted',
    { ...onAir, muted: true, watching: 'other_device' },
    'onAirText',
  ],
  ['nothing to send with', { ...onAir, heard: false, watching: 'no_devices' }, 'onAirNothing'],
  ['the chair has the word', { ...onAir, heard: false, microphone: false }, 'onAirChair'],
  ['a pause, with the floor', { ...listening, role: 'standby', turn: turn(speaking) }, 'floorKept'],
  ['prepared', { ...listening, role: 'standby', turn: turn(quiet.and(prepare(LCA, 's1'))) }, 'standbyText'],
  ['listening', listening, 'listeningText'],
  ['watching', { ...listening, watching: 'chosen' }, 'watchingText'],
  ['a host without a voice', { ...listening, host: true }, 'hostSilent'],
  ['closed', { ...listening, over: { reopenUntil: '10:15' }, watching: 'chosen' }, 'closedText'],
  ['closed for good', { ...listening, over: { reopenUntil: null } }, 'closedForGood'],
  ['the line is down', { ...onAir, live: false }, 'stateUnknown'],
];

for (const [name, now, key] of keys) {
  test(`[SP4] what the state means is said: ${name}`, () => assert.equal(roleKey(now), `site.${key}`));
}

test('[SP12] STANDBY is said once: by the call to prepare, and by the banner where there is none or the line is down', () => {
  const prepared: Circumstances = {
    ...listening,
    role: 'standby',
    turn: turn(quiet.and(prepare(LCA, 's1'))),
  };
  assert.equal(callSaysIt(prepared), true);
  assert.equal(callSaysIt({ ...prepared, live: false }), false);
  assert.equal(callSaysIt({ ...prepared, role: 'on_air' }), false, 'prepared again while it speaks');
  assert.equal(callSaysIt({ ...prepared, turn: turn(speaking) }), false, 'the floor is kept in a pause');
});

test('[SP4] a call is an answer to the roll call, and says when its microphone has closed', () => {
  const called = quiet.and({ type: 'OpenCount', number: 1 }, { type: 'CallSite', site: LCA });
  assert.equal(roleKey({ ...onAir, turn: turn(called) }), 'site.calledText');
  const calledAt = called.state.rollCall.calling?.at ?? 0;
  const shut = called.and({ type: 'EndCallVoice', site: LCA, calledAt });
  assert.equal(roleKey({ ...onAir, turn: turn(shut), heard: false }), 'site.calledShut');
});

test('[SP4] [FL27] who is muted by an operator is told so', () => {
  const muted = turn(speaking.and({ type: 'MuteSpeech', speech: speechId('s1') }));
  const now = { ...onAir, turn: muted, microphone: false };
  assert.equal(roleKey({ ...now, heard: false, muted: true }), 'site.onAirMutedByOperator');
  assert.equal(roleKey(now), 'site.onAirText', 'as long as the voice is heard, it is');
});

test('[SP4] by telephone the room is told that its own microphone is closed', () => {
  const phone = speaking.and({ type: 'ContinueByPhone', speech: speechId('s1') });
  assert.equal(roleKey({ ...listening, turn: turn(phone) }), 'site.byPhoneText');
});

test('[SP4] after the end the word is that the conference is over, and until when it may be reopened', () => {
  const closed: Circumstances = { ...listening, over: { reopenUntil: '10:15' } };
  assert.equal(roleWord(listening), 'shared.listening');
  assert.equal(roleWord(closed), 'site.closedWord');
  assert.match(roleText(closed), /10:15/);
  assert.equal(
    roleWord({ ...closed, role: 'on_air' }),
    'shared.onAir',
    'the host is seen and heard until it leaves',
  );
  assert.equal(roleWord({ ...closed, live: false }), 'shared.listening', 'as of when the line was lost');
});
