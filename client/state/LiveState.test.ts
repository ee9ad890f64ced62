import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Notifications, Programme, SiteMedia } from '../../contract/notifications.ts';
import { initialConference } from '../../domain/conference/conference.ts';
import { asId, type ConferenceId, type SessionId } from '../../domain/ids.ts';
import { GLI, HQ, LCA } from '../../domain/testing/sampleConference.ts';
import { nothingOnAir as nothing } from '../testing/nothingOnAir.ts';
import { LiveState } from './LiveState.ts';

const hostOnAir: Programme = { onAir: { ...nothing, hostVideo: HQ }, problems: [] };

/** Signalling that tells what the test says. */
class Line {
  readonly #listeners = new Map<keyof Notifications, (message: never) => void>();

  on<N extends keyof Notifications>(name: N, listener: (message: Notifications[N]) => void): () => void {
    this.#listeners.set(name, listener);
    return () => void this.#listeners.delete(name);
  }

  tell<N extends keyof Notifications>(name: N, message: Notifications[N]): void {
    this.#listeners.get(name)?.(message as never);
  }

  welcome(session: string, programme: Programme): void {
    this.tell('welcome', {
      conference: asId<ConferenceId>('conference-1'),
      session: asId<SessionId>(session),
      roles: ['operator'],
      site: null,
      name: 'Lan',
      serverTime: 0,
      tokenExpiresAt: 1,
      log: { kind: 'snapshot', version: 1, head: 'head-1', state: initialConference },
      programme,
      media: null,
    });
  }
}

function followed() {
  const line = new Line();
  const live = new LiveState();
  live.follow(line);
  return { line, live };
}

const media = (site: SiteMedia['site'], change: Partial<SiteMedia> = {}): SiteMedia => ({
  site,
  connection: 'connected',
  camera: true,
  microphone: true,
  muted: false,
  ready: false,
  ...change,
});

test('[CL13] before the first welcome nobody is anybody, and nothing is on air', () => {
  const { live } = followed();
  assert.equal(live.self.value, null);
  assert.deepEqual(live.programme.value, { onAir: nothing, problems: [] });
  assert.deepEqual(live.heard.value, { hostAudio: -127, speakerAudio: -127, responseAudio: -127 });
});

test('[CL13] the latest of each kind counts, of sites’ media the latest for each site', () => {
  const { line, live } = followed();
  line.welcome('session-1', hostOnAir);
  line.tell('programme', { onAir: { ...nothing, speakerVideo: LCA }, problems: [] });
  line.tell('siteMedia', [media(LCA), media(GLI)]);
  line.tell('siteMedia', [media(LCA, { camera: false })]);
  assert.equal(live.programme.value.onAir.hostVideo, null);
  assert.equal(live.programme.value.onAir.speakerVideo, LCA);
  assert.equal(live.siteMedia.value.get(LCA)?.camera, false);
  assert.equal(live.siteMedia.value.get(GLI)?.camera, true);
});

test('[CL13] a new welcome begins anew with what it brings', () => {
  const { line, live } = followed();
  line.welcome('session-1', hostOnAir);
  const own = { session: asId<SessionId>('session-1'), name: 'Lan', roles: [], display: null };
  line.tell('staff', [own]);
  line.tell('siteMedia', [media(LCA)]);
  line.tell('heard', { hostAudio: -20, speakerAudio: -30, responseAudio: -40 });
  line.tell('contribution', { contributes: true, maxSpatialLayer: 2, microphone: true });
  line.welcome('session-2', { onAir: nothing, problems: [] });
  assert.equal(live.self.value?.session, 'session-2');
  assert.deepEqual(live.programme.value.onAir, nothing);
  assert.deepEqual(live.staff.value, []);
  assert.equal(live.siteMedia.value.size, 0);
  assert.equal(live.heard.value.hostAudio, -127);
  assert.deepEqual(live.contribution.value, { contributes: false, maxSpatialLayer: 0, microphone: false });
});
