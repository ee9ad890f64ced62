import assert from 'node:assert/strict';
import test from 'node:test';
import type { ProgrammeProblem, SiteMedia } from '../../../contract/notifications.ts';
import { speechId } from '../../../domain/testing/commands.ts';
import { HQ, LCA } from '../../../domain/testing/sampleConference.ts';
import { nothingOnAir } from '../../testing/nothingOnAir.ts';
import { microphoneState } from './microphoneState.ts';
import { standbyState } from './standbyState.ts';

const media = (muted: boolean): SiteMedia => ({
  site: LCA,
  connection: 'connected',
  camera: true,
  microphone: true,
  muted,
  ready: true,
});
const silent: ProgrammeProblem = { bus: 'speakerAudio', site: LCA, problem: 'silent', since: 0 };
const heard = { ...nothingOnAir, speakerAudio: LCA };
const speaker = { site: LCA, byPhone: false, muted: false, holds: [] };

test('[CN18] a microphone is closed, muted by an operator, open, muted in the room, or open and silent', () => {
  const open = { onAir: heard, problems: [] };
  assert.equal(microphoneState(speaker, { onAir: nothingOnAir, problems: [] }, media(false)), 'closed');
  const muted = { ...speaker, muted: true };
  const nothing = { onAir: nothingOnAir, problems: [] };
  assert.equal(microphoneState(muted, nothing, media(true)), 'mutedByOperator');
  assert.equal(microphoneState(muted, open, media(false)), 'open', 'as long as it is heard, it is open');
  assert.equal(microphoneState(speaker, open, media(false)), 'open');
  assert.equal(microphoneState(speaker, open, undefined), 'open');
  assert.equal(microphoneState(speaker, open, media(true)), 'muted');
  assert.equal(microphoneState(speaker, { onAir: heard, problems: [silent] }, media(false)), 'silent');
  assert.equal(
    microphoneState(speaker, { onAir: heard, problems: [silent] }, media(true)),
    'muted',
    'why it is silent says more than that it is',
  );
  assert.equal(microphoneState({ ...speaker, byPhone: true }, open, media(false)), 'phone');
  const other = { ...silent, site: HQ };
  assert.equal(microphoneState(speaker, { onAir: heard, problems: [other] }, media(false)), 'open');
});

const row = { connection: 'online', media: 'connected', camera: true, microphone: true } as const;
const standby = { speech: speechId('s1'), site: LCA, since: 0, answer: null };
const answered = (ready: boolean) => ({ ...standby, answer: { ready, microphone: 'good', at: 0 } as const });

test('[CN18] nobody closes the microphone of a speaker whose line is lost', () => {
  const lost = { ...speaker, holds: [{ cause: 'lost', since: 0 }] } as const;
  const programme = { onAir: nothingOnAir, problems: [] };
  assert.equal(microphoneState(lost, programme, undefined), 'lost');
  assert.equal(microphoneState({ ...lost, byPhone: true }, programme, undefined), 'phone');
  const held = { ...speaker, holds: [{ cause: 'operator', since: 0 }] } as const;
  assert.equal(microphoneState(held, programme, undefined), 'closed');
});

test('[CN17] a bad line counts for more than the answer that was given over it', () => {
  const state = (part: object, entry: Parameters<typeof standbyState>[0] = standby) =>
    standbyState(entry, { ...row, ...part }, HQ);
  assert.equal(state({}), 'no_answer');
  assert.equal(state({}, answered(true)), 'ready');
  assert.equal(state({}, answered(false)), 'not_ready');
  for (const part of [{ media: 'disconnected' }, { camera: false }, { microphone: false }]) {
    assert.equal(state(part, answered(true)), 'bad_link');
  }
  assert.equal(state({ connection: 'lost' }, answered(true)), 'offline');
  assert.equal(standbyState(standby, undefined, HQ), 'offline');
  assert.equal(state({}, { ...standby, site: HQ }), 'hall', 'nobody asks the hall');
});
