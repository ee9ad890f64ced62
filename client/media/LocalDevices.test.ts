import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import { memoryStorage } from '../testing/memoryStorage.ts';
import type { CapturePort, PresentDevice } from './CapturedDevice.ts';
import { LocalDevices } from './LocalDevices.ts';

/** A machine that opens what is plugged in, both together or each alone, and writes down how it was asked. */
class Machine implements CapturePort {
  readonly asked: MediaStreamConstraints[] = [];
  present: readonly PresentDevice[] = [];
  readonly opened: FakeMediaStreamTrack[] = [];
  /** The person has not answered the browser's question yet. */
  question: Promise<void> = Promise.resolve();
  #changed: () => void = () => {};

  constructor(...kinds: readonly MediaDeviceKind[]) {
    this.present = kinds.map((kind) => ({ kind, deviceId: kind, label: kind }));
  }

  async getUserMedia(constraints: MediaStreamConstraints) {
    this.asked.push(constraints);
    await this.question;
    const track = (kind: 'audio' | 'video') => {
      if (constraints[kind] === undefined) {
        return [];
      }
      if (!this.present.some((device) => device.kind === `${kind}input`)) {
        throw new DOMException('none', 'NotFoundError');
      }
      const opened = new FakeMediaStreamTrack({ kind });
      this.opened.push(opened);
      return [opened];
    };
    const video = track('video');
    const audio = track('audio');
    return { getVideoTracks: () => video, getAudioTracks: () => audio };
  }
  async enumerateDevices() {
    return this.present;
  }
  addEventListener(_type: string, listener: () => void) {
    this.#changed = listener;
  }
  removeEventListener() {
    this.#changed = () => {};
  }
  plugIn(kind: MediaDeviceKind) {
    this.present = [...this.present, { kind, deviceId: kind, label: kind }];
    this.#changed();
  }
}

test('[CL17] camera and microphone are opened with one question', async () => {
  const machine = new Machine('videoinput', 'audioinput', 'audiooutput');
  const devices = new LocalDevices(machine, memoryStorage());
  await devices.open();
  assert.equal(devices.camera.state.value.status, 'live');
  assert.equal(devices.microphone.state.value.status, 'live');
  assert.equal(machine.asked.length, 1);
  assert.equal(devices.present.value.length, 3);
});

test('[CL17] where one is missing, the other one is opened all the same', async () => {
  const devices = new LocalDevices(new Machine('audioinput'), memoryStorage());
  await devices.open();
  assert.deepEqual(devices.camera.state.value, { status: 'lost', problem: 'missing' });
  assert.equal(devices.microphone.state.value.status, 'live');
});

test('[CL17] with no devices at all it says so of both, and the page goes on', async () => {
  const devices = new LocalDevices(new Machine(), memoryStorage());
  await devices.open();
  assert.deepEqual(devices.camera.state.value, { status: 'lost', problem: 'missing' });
  assert.deepEqual(devices.microphone.state.value, { status: 'lost', problem: 'missing' });
});

test('[CL17] without devices from the browser it says why of both', async () => {
  const devices = new LocalDevices(undefined, memoryStorage());
  await devices.open();
  assert.deepEqual(devices.camera.state.value, { status: 'lost', problem: 'insecure' });
  assert.deepEqual(devices.microphone.state.value, { status: 'lost', problem: 'insecure' });
});

for (const plugged of [['videoinput', 'audioinput'], ['audioinput']] as const) {
  test(`[CL22] closed while ${plugged.length} of both are being opened, none stays open`, async () => {
    const machine = new Machine(...plugged);
    const devices = new LocalDevices(machine, memoryStorage());
    const answered = Promise.withResolvers<void>();
    machine.question = answered.promise;
    const opening = devices.open();
    devices.close();
    answered.resolve();
    await opening;
    assert.equal(devices.camera.state.value.status, 'off');
    assert.equal(devices.microphone.state.value.status, 'off');
    assert.ok(machine.opened.every(({ readyState }) => readyState === 'ended'));
  });
}

test('[CL18] a device that is plugged in later is opened once the plugs have settled', async (t) => {
  const machine = new Machine('audioinput');
  const devices = new LocalDevices(machine, memoryStorage());
  await devices.open();
  t.mock.timers.enable({ apis: ['setTimeout'] });
  machine.plugIn('videoinput');
  t.mock.timers.tick(299);
  assert.equal(devices.camera.state.value.status, 'lost');
  t.mock.timers.tick(1);
  await new Promise(setImmediate);
  assert.equal(devices.camera.state.value.status, 'live');
});

test('[CL17] a choice is remembered by the browser and opens only what it concerns', async () => {
  const storage = memoryStorage();
  const machine = new Machine('videoinput', 'audioinput');
  const devices = new LocalDevices(machine, storage);
  await devices.open();
  const camera = devices.camera.track.value;
  await devices.choose({ microphone: 'desk', originalSound: true });
  assert.equal(devices.camera.track.value, camera);
  assert.deepEqual(machine.asked.at(-1), {
    audio: {
      deviceId: { ideal: 'desk' },
      echoCancellation: false,
      noiseSuppression: false,
      autoGainControl: false,
      channelCount: { ideal: 1 },
    },
  });
  await devices.choose({ speaker: 'hall' });
  assert.equal(machine.asked.length, 2, 'a speaker is not captured');
  assert.deepEqual(new LocalDevices(machine, storage).choice.value, {
    camera: null,
    microphone: 'desk',
    speaker: 'hall',
    originalSound: true,
  });
});

test('[CL17] a remembered choice that makes no sense is forgotten', () => {
  for (const stored of ['{', '[]', '{"originalSound":"yes"}', '{"originalSound":true,"camera":7}']) {
    const devices = new LocalDevices(new Machine(), { getItem: () => stored, setItem: () => {} });
    assert.deepEqual(devices.choice.value, {
      camera: null,
      microphone: null,
      speaker: null,
      originalSound: false,
    });
  }
});
