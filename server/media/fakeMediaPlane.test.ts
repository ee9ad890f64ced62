import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId, type ConferenceId, type SessionId } from '../../domain/ids.ts';
import { createFakeMediaPlane } from './fakeMediaPlane.ts';
import { MediaError, type MediaEvent } from './MediaPlane.ts';
import { describeMediaPlane } from './mediaPlane.contract.ts';

const conference = asId<ConferenceId>('conference');
const session = asId<SessionId>('session');

describeMediaPlane('fake', () => Promise.resolve(createFakeMediaPlane()));

test('the fake lets a test report what it likes, and loses sessions as the plane does', async () => {
  const plane = createFakeMediaPlane();
  const events: MediaEvent[] = [];
  plane.onEvent((event) => events.push(event));
  await plane.openConference(conference);
  await plane.join({ conference, session, site: null, rtpCapabilities: {} });
  plane.emit({ type: 'mediaLost', sessions: [session] });
  assert.deepEqual(events, [{ type: 'mediaLost', sessions: [session] }]);
  assert.deepEqual(plane.sessions, []);
});

test('the fake fails when it is told to', async () => {
  const plane = createFakeMediaPlane();
  plane.failWith('media_unavailable');
  const failed = (error: unknown): boolean =>
    error instanceof MediaError && error.code === 'media_unavailable';
  await assert.rejects(plane.openConference(conference), failed);
  plane.failWith(null);
  await plane.openConference(conference);
});
