import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FakeMediaStreamTrack } from 'fake-mediastreamtrack';
import { CAPTURE_PROBLEMS, captureProblem, type CaptureProblem } from './captureProblem.ts';
import { CapturedDevice, type CapturePort, type PresentDevice } from './CapturedDevice.ts';

const CAMERA_A: PresentDevice = { kind: 'videoinput', deviceId: 'a', label: 'Camera A' };
const CAMERA_B: PresentDevice = { kind: 'videoinput', deviceId: 'b', label: 'Camera B' };
const MICROPHONE: PresentDevice = { kind: 'audioinput', deviceId: 'm', label: 'Microphone' };

type Wanted = MediaTrackConstraints & { deviceId?: { ideal: string } };

/** A machine whose cameras can be plugged in and out. */
class Machine implements CapturePort {
  present: readonly PresentDevice[] = [CAMERA_A];
  /** Error that the browser answers with instead of a camera. */
  failure: string | null = null;
  readonly opened: FakeMediaStreamTrack[] = [];

  async getUserMedia({ video }: MediaStreamConstraints) {
    if (this.failure !== null) {
      throw new DOMException('no', this.failure);
    }
    const ideal = (video as Wanted).deviceId?.ideal;
    const cameras = this.present.filter(({ kind }) => kind === 'videoinput');
    const camera = cameras.find(({ deviceId }) => deviceId === ideal) ?? cameras[0];
    if (camera === undefined) {
      throw new DOMException('none', 'NotFoundError');
    }
    const track = new FakeMediaStreamTrack({ kind: 'video', settings: { deviceId: camera.deviceId } });
    this.opened.push(track);
    return { getVideoTracks: () => [track], getAudioTracks: () => [] };
  }
  async enumerateDevices() {
    return this.present;
  }
  addEventListener() {}
  removeEventListener() {}

  /** Pulls all plugs: the browser ends the tracks. */
  async unplug() {
    this.present = [];
    this.opened.forEach((track) => track.remoteStop());
    await new Promise(setImmediate);
  }
  openTracks() {
    return this.opened.filter(({ readyState }) => readyState === 'live').length;
  }
}

function camera(machine: CapturePort | undefined, chosen?: string): CapturedDevice {
  return new CapturedDevice('camera', machine, () =>
    chosen === undefined ? {} : { deviceId: { ideal: chosen } },
  );
}

test('[CL17] a device that opens has a track, and closing it stops the track', async () => {
  const machine = new Machine();
  const device = camera(machine);
  await device.open();
  assert.equal(device.state.value.status, 'live');
  assert.equal(device.track.value, machine.opened[0]);
  device.close();
  assert.equal(device.state.value.status, 'off');
  assert.equal(machine.openTracks(), 0);
});

test('[CL17] what stands in the way is told in one word', async () => {
  const cases: Readonly<Record<CaptureProblem, string | null>> = {
    denied: 'NotAllowedError',
    missing: 'NotFoundError',
    busy: 'NotReadableError',
    failed: 'TypeError',
    unplugged: null,
    insecure: null,
  };
  for (const problem of CAPTURE_PROBLEMS) {
    const name = cases[problem];
    if (name !== null) {
      const machine = new Machine();
      machine.failure = name;
      const device = camera(machine);
      await device.open();
      assert.deepEqual(device.state.value, { status: 'lost', problem });
      assert.equal(device.track.value, null);
    }
  }
  const onPlainHttp = camera(undefined);
  await onPlainHttp.open();
  assert.deepEqual(onPlainHttp.state.value, { status: 'lost', problem: 'insecure' });
  assert.equal(captureProblem('not even an error'), 'failed');
});

test('[CL18] when the device goes away another one stands in for it', async () => {
  const machine = new Machine();
  machine.present = [CAMERA_A, CAMERA_B];
  const device = camera(machine, 'a');
  await device.open();
  machine.present = [CAMERA_B];
  machine.opened[0]?.remoteStop();
  await new Promise(setImmediate);
  assert.equal(device.track.value?.getSettings().deviceId, 'b');
});

test('[CL18] when there is no other it is unplugged, and opens by itself when it is back', async () => {
  const machine = new Machine();
  const device = camera(machine);
  await device.open();
  await machine.unplug();
  assert.deepEqual(device.state.value, { status: 'lost', problem: 'unplugged' });
  await device.open();
  assert.deepEqual(device.state.value, { status: 'lost', problem: 'unplugged' }, 'trying again in vain');
  await device.devicesChanged([CAMERA_A], [MICROPHONE]);
  assert.equal(device.state.value.status, 'lost', 'a microphone is no camera');
  machine.present = [CAMERA_A];
  await device.devicesChanged([], [CAMERA_A]);
  assert.equal(device.state.value.status, 'live');
});

test('[CL18] the chosen device takes its place again when it is back', async () => {
  const machine = new Machine();
  machine.present = [CAMERA_B];
  const device = camera(machine, 'a');
  await device.open();
  assert.equal(device.track.value?.getSettings().deviceId, 'b');
  machine.present = [CAMERA_A, CAMERA_B];
  await device.devicesChanged([CAMERA_B], [CAMERA_A, CAMERA_B]);
  assert.equal(device.track.value?.getSettings().deviceId, 'a');
  assert.equal(machine.openTracks(), 1, 'the stand-in has been let go');
});

test('[CL18] who sends it knows whether another device is on its way', async () => {
  const machine = new Machine();
  const device = camera(machine);
  assert.equal(device.publishable.value, null);
  const opening = device.open();
  assert.equal(device.publishable.value, 'coming');
  await opening;
  assert.equal(device.publishable.value, device.track.value);
  await machine.unplug();
  assert.equal(device.publishable.value, null);
});

test('[CL18] a permission that was refused is not asked for again by itself', async () => {
  const machine = new Machine();
  machine.failure = 'NotAllowedError';
  const device = camera(machine);
  await device.open();
  machine.failure = null;
  await device.devicesChanged([], [CAMERA_A]);
  assert.deepEqual(device.state.value, { status: 'lost', problem: 'denied' });
});

test('[CL17] of two openings that overlap only the later one counts, and nothing stays open', async () => {
  const machine = new Machine();
  const device = camera(machine);
  await Promise.all([device.open(), device.open()]);
  assert.equal(machine.openTracks(), 1);
  const opening = device.open();
  device.close();
  await opening;
  assert.equal(device.state.value.status, 'off');
  assert.equal(machine.openTracks(), 0);
});
