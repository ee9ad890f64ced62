import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import { Device, FakeHandler, testFakeParameters as fake, type types } from 'mediasoup-client';
import type { RequestInput, RequestName, RequestOutput } from '../../contract/requests.ts';
import type { Answer } from '../connection/answer.ts';
import { memoryStorage } from '../testing/memoryStorage.ts';
import { forgetMute } from './muteMemory.ts';
import { RoomMicrophone } from './RoomMicrophone.ts';

const microphone = () => new FakeMediaStreamTrack({ kind: 'audio' });

async function setUp(storage = memoryStorage()) {
  const device = new Device({ handlerFactory: FakeHandler.createFactory(fake) });
  await device.load({ routerRtpCapabilities: fake.generateRouterRtpCapabilities() });
  const open = () => device.createSendTransport(fake.generateTransportRemoteParameters());
  const told: boolean[] = [];
  const server = { answers: true };
  const requests = {
    request: async <N extends RequestName>(
      _: N,
      input: RequestInput<N>,
    ): Promise<Answer<RequestOutput<N>>> => {
      told.push((input as RequestInput<'media.mute'>).muted);
      return server.answers ? { ok: true, data: null as RequestOutput<N> } : { ok: false, code: 'no_answer' };
    },
  };
  const transport = signal<types.Transport | null>(open());
  const track = signal<MediaStreamTrack | null>(microphone());
  const room = new RoomMicrophone({ requests, transport, track, storage });
  return { room, told, server, transport, track, open, storage };
}

test('[SP17] muting sends silence, tells the server, and is taken back by the same switch', async () => {
  const { room, told, track } = await setUp();
  assert.deepEqual(told, [], 'an open microphone is nothing to tell');
  room.toggle();
  assert.equal(room.muted.value, true);
  assert.equal(track.value?.enabled, false);
  room.toggle();
  assert.equal(track.value?.enabled, true);
  assert.deepEqual(told, [true, false]);
});

test('[SP17] it holds for the device that takes the place of the muted one, and on new transports', async () => {
  const { room, told, transport, track, open } = await setUp();
  room.toggle();
  track.value = null;
  track.value = microphone();
  assert.equal(track.value.enabled, false);
  transport.value = null;
  transport.value = open();
  assert.deepEqual(told, [true, true]);
  room.toggle();
  transport.value = open();
  assert.deepEqual(told, [true, true, false], 'a server that starts anew takes it for open');
});

test('[SP17] what the server has not heard is told again, unless it has changed meanwhile', async ({
  mock,
}) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const { room, told, server } = await setUp();
  const settle = () => new Promise(setImmediate);
  server.answers = false;
  room.toggle();
  await settle();
  mock.timers.tick(2_000);
  assert.deepEqual(told, [true, true]);
  await settle();
  server.answers = true;
  room.toggle();
  await settle();
  mock.timers.tick(10_000);
  assert.deepEqual(told, [true, true, false]);
});

test('[SP17] a reload keeps it, the end of the visit forgets it, and neither opens a microphone that is muted', async () => {
  const { room, track, storage } = await setUp();
  room.toggle();
  const reloaded = await setUp(storage);
  assert.equal(reloaded.room.muted.value, true);
  assert.equal(reloaded.track.value?.enabled, false);
  assert.deepEqual(reloaded.told, [true]);
  room.close();
  assert.equal(track.value?.enabled, false);
  forgetMute(storage);
  assert.equal((await setUp(storage)).room.muted.value, false);
});
