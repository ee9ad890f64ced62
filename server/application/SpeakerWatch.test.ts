import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Programme, ProgrammeProblem } from '../../contract/notifications.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import type { BusName } from '../../domain/programme/programme.ts';
import { DEFAULT_RULES } from '../../domain/floor/floor.ts';
import { grant, lose, respond, speechId } from '../../domain/testing/commands.ts';
import { GLI, HQ, LCA } from '../../domain/testing/sampleConference.ts';
import { connect, given, START } from '../../domain/testing/scenario.ts';
import * as watch from './SpeakerWatch.ts';

const everybody = [HQ, LCA, GLI].map((site) => connect(site));
const NOTHING: Programme['onAir'] = {
  hostVideo: HQ,
  speakerVideo: null,
  contentVideo: null,
  hostAudio: HQ,
  speakerAudio: null,
  responseAudio: null,
};
const LCA_ON_AIR: Programme['onAir'] = { ...NOTHING, speakerVideo: LCA, speakerAudio: LCA };

function trouble(bus: BusName, problem: ProgrammeProblem['problem'], since = 500): ProgrammeProblem {
  return { bus, site: LCA, problem, since };
}
function programme(onAir: Programme['onAir'], ...problems: readonly ProgrammeProblem[]): Programme {
  return { onAir, problems };
}
/** For a speech that the programme has not carried yet, unless the test says so. */
function lineCommands(state: Conference, told: Programme, carried: readonly string[] = []) {
  return watch.lineCommands(state, told, new Set(carried.map(speechId)));
}
const hold = (since: number) => [{ type: 'HoldSpeech', speech: 's1', cause: 'lost', since }];
const resume = [{ type: 'ResumeSpeech', speech: 's1', cause: 'lost' }];

test('[RX6] a site without a connection is lost from when it was last seen', () => {
  const { state } = given(...everybody, grant(LCA, 's1')).and({
    type: 'DisconnectSite',
    site: LCA,
    session: `${LCA}-1` as never,
    cause: 'lost',
    lastSeenAt: START + 2500,
  });
  assert.deepEqual(lineCommands(state, programme(LCA_ON_AIR)), hold(START + 2500));
});

test('[RX6] picture and voice that have both stopped are a lost line, held from the later of them', () => {
  const { state } = given(...everybody, grant(LCA, 's1'));
  const stopped = [trouble('speakerVideo', 'stopped', 700), trouble('speakerAudio', 'stopped', 900)];
  assert.deepEqual(lineCommands(state, programme(LCA_ON_AIR, ...stopped)), hold(900));
});

test('[RX6] a camera alone is not a line; a room that has none is lost with its voice', () => {
  const { state } = given(...everybody, grant(LCA, 's1'));
  const camera = programme(LCA_ON_AIR, trouble('speakerVideo', 'stopped'));
  assert.deepEqual(lineCommands(state, camera), []);
  const voiceOnly = [trouble('speakerVideo', 'no_contribution'), trouble('speakerAudio', 'stopped', 800)];
  assert.deepEqual(lineCommands(state, programme(LCA_ON_AIR, ...voiceOnly)), hold(800));
});

test('[RX6] silence, and a site that has not begun to send, are not a lost line', () => {
  const { state } = given(...everybody, grant(LCA, 's1'));
  const silent = [trouble('speakerAudio', 'silent'), trouble('speakerVideo', 'stopped')];
  assert.deepEqual(lineCommands(state, programme(LCA_ON_AIR, ...silent)), []);
  const nothing = [trouble('speakerAudio', 'no_contribution'), trouble('speakerVideo', 'no_contribution')];
  assert.deepEqual(lineCommands(state, programme(NOTHING, ...nothing)), []);
});

test('[RX6] the hall and whoever speaks by telephone cannot be lost', () => {
  const hall = given(...everybody, grant(HQ, 's1'), lose(HQ)).state;
  assert.deepEqual(lineCommands(hall, programme(NOTHING)), []);
  const phone = given(...everybody, grant(LCA, 's1'), { type: 'ContinueByPhone', speech: speechId('s1') });
  assert.deepEqual(lineCommands(phone.and(lose(LCA)).state, programme(NOTHING)), []);
});

test('[RX6] a response is held like a speech, by its voice alone', () => {
  const { state } = given(...everybody, grant(GLI, 's1'), respond(LCA, 's2'));
  const onAir = { ...NOTHING, speakerVideo: GLI, speakerAudio: GLI, responseAudio: LCA };
  assert.deepEqual(lineCommands(state, programme(onAir, trouble('responseAudio', 'stopped', 600))), [
    { type: 'HoldSpeech', speech: 's2', cause: 'lost', since: 600 },
  ]);
});

const lost = given(...everybody, grant(LCA, 's1'), {
  type: 'HoldSpeech',
  speech: speechId('s1'),
  cause: 'lost',
  since: START + 3500,
});

test('[RX7] a lost speaker is back when the programme carries picture or voice again', () => {
  const gone = [trouble('speakerVideo', 'stopped'), trouble('speakerAudio', 'stopped')];
  assert.deepEqual(lineCommands(lost.state, programme(LCA_ON_AIR, ...gone)), [], 'still gone, and held once');
  const voice = programme(LCA_ON_AIR, trouble('speakerVideo', 'stopped'));
  assert.deepEqual(lineCommands(lost.state, voice), resume);
});

test('[RX7] connected but not yet carried is not back, unless the room sends nothing', () => {
  assert.deepEqual(lineCommands(lost.state, programme(NOTHING)), []);
  const nothing = [trouble('speakerVideo', 'no_contribution'), trouble('speakerAudio', 'no_contribution')];
  assert.deepEqual(lineCommands(lost.state, programme(NOTHING, ...nothing)), resume);
  assert.deepEqual(lineCommands(lost.and(lose(LCA)).state, programme(LCA_ON_AIR)), []);
});

test('[RX7] a site that comes back is not back before it sends again', () => {
  const nothing = [trouble('speakerVideo', 'no_contribution'), trouble('speakerAudio', 'no_contribution')];
  assert.deepEqual(lineCommands(lost.state, programme(NOTHING, ...nothing), ['s1']), []);
  assert.deepEqual(lineCommands(lost.state, programme(LCA_ON_AIR), ['s1']), resume);
});

test('[RX7] a pause takes the speaker off the programme, and brings nobody back', () => {
  const paused = lost.and({ type: 'PauseConference', cause: 'break' });
  assert.deepEqual(lineCommands(paused.state, programme(NOTHING)), []);
  const resumed = paused.and({ type: 'ResumeConference' });
  assert.deepEqual(lineCommands(resumed.state, programme(LCA_ON_AIR)), resume);
});

test('[RX6] while the chair mutes the speaker, a camera that stops is not the line', () => {
  const { version: _, ...rules } = DEFAULT_RULES;
  const muted = given(
    ...everybody,
    { type: 'SetFloorRules', rules: { ...rules, chairMutes: true }, expectedVersion: 0 },
    grant(LCA, 's1'),
    { type: 'TakeChairFloor', speech: speechId('chair') },
  );
  const onAir = { ...NOTHING, speakerVideo: LCA };
  const camera = programme(onAir, trouble('speakerVideo', 'stopped', 700));
  assert.deepEqual(lineCommands(muted.state, camera), []);
  const heard = muted.and({ type: 'ReleaseFloor', speech: speechId('chair') }).state;
  const both = programme(
    onAir,
    trouble('speakerVideo', 'stopped', 700),
    trouble('speakerAudio', 'stopped', 900),
  );
  assert.deepEqual(lineCommands(heard, both), hold(900), 'without the chair it is one again');
});

test('[RX7] whom an operator has muted is back when connected, where no picture is to be waited for', () => {
  const muted = lost.and({ type: 'MuteSpeech', speech: speechId('s1') });
  const voiceOnly = programme(NOTHING, trouble('speakerVideo', 'no_contribution'));
  assert.deepEqual(lineCommands(muted.state, voiceOnly, ['s1']), resume);
  assert.deepEqual(lineCommands(muted.state, programme(NOTHING), ['s1']), [], 'its picture is on its way');
  assert.deepEqual(lineCommands(muted.and(lose(LCA)).state, voiceOnly, ['s1']), [], 'still gone');

  const response = given(
    ...everybody,
    grant(GLI, 's0'),
    respond(LCA, 's1', { to: 's0' }),
    { type: 'MuteSpeech', speech: speechId('s1') },
    { type: 'HoldSpeech', speech: speechId('s1'), cause: 'lost', since: START + 3500 },
  );
  assert.deepEqual(lineCommands(response.state, programme(NOTHING), ['s1']), resume);
  const paused = response.and({ type: 'PauseConference', cause: 'break' });
  assert.deepEqual(lineCommands(paused.state, programme(NOTHING), ['s1']), []);
});
