import { signal, type ReadonlySignal } from '@preact/signals-core';
import { browserStorage } from '../connection/browserStorage.ts';
import { cameraConstraints, microphoneConstraints } from './captureConstraints.ts';
import { CapturedDevice, type CapturePort, type PresentDevice } from './CapturedDevice.ts';
import { rememberChoice, rememberedChoice, type ChoiceStorage, type DeviceChoice } from './deviceChoice.ts';

/** Browsers tell of one plug with several events. */
const SETTLE_MS = 300;

/** This machine's camera and microphone, the choice among them, and what is plugged in. */
export class LocalDevices {
  readonly camera: CapturedDevice;
  readonly microphone: CapturedDevice;
  readonly #port: CapturePort | undefined;
  readonly #storage: ChoiceStorage;
  readonly #choice;
  readonly #present = signal<readonly PresentDevice[]>([]);
  #settling: ReturnType<typeof setTimeout> | undefined;
  readonly #changed = () => {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => void this.#settled(), SETTLE_MS);
  };

  constructor(
    port: CapturePort | undefined = navigator.mediaDevices,
    storage: ChoiceStorage = browserStorage('localStorage'),
  ) {
    this.#port = port;
    this.#storage = storage;
    this.#choice = signal<DeviceChoice>(rememberedChoice(storage));
    this.camera = new CapturedDevice('camera', port, () => cameraConstraints(this.#choice.peek()));
    this.microphone = new CapturedDevice('microphone', port, () =>
      microphoneConstraints(this.#choice.peek()),
    );
    port?.addEventListener('devicechange', this.#changed);
  }

  get choice(): ReadonlySignal<DeviceChoice> {
    return this.#choice;
  }

  /** What is plugged in, as far as the browser tells: without a permission, neither names nor ids. */
  get present(): ReadonlySignal<readonly PresentDevice[]> {
    return this.#present;
  }

  /** Opens both, with one question to the person where that is possible. */
  async open(): Promise<void> {
    const opened = await this.#openTogether();
    for (const device of opened ? [] : [this.camera, this.microphone]) {
      // One of them is missing, busy or forbidden: each for itself tells which, unless they were closed meanwhile.
      if (device.state.peek().status === 'opening') {
        await device.open();
      }
    }
    await this.#look();
  }

  /** Chooses devices, remembers the choice, and opens anew what it concerns. */
  async choose(change: Partial<DeviceChoice>): Promise<void> {
    const before = this.#choice.peek();
    const choice = { ...before, ...change };
    this.#choice.value = choice;
    rememberChoice(this.#storage, choice);
    if (choice.camera !== before.camera) {
      await this.camera.open();
    }
    if (choice.microphone !== before.microphone || choice.originalSound !== before.originalSound) {
      await this.microphone.open();
    }
    await this.#look();
  }

  /** Lets both go. */
  close(): void {
    this.camera.close();
    this.microphone.close();
  }

  dispose(): void {
    this.close();
    clearTimeout(this.#settling);
    this.#port?.removeEventListener('devicechange', this.#changed);
  }

  async #openTogether(): Promise<boolean> {
    const takes = [this.camera.expect(), this.microphone.expect()];
    if (this.#port === undefined) {
      return false;
    }
    try {
      const stream = await this.#port.getUserMedia({
        video: this.camera.constraints,
        audio: this.microphone.constraints,
      });
      takes.forEach((take) => take(stream));
      return true;
    } catch {
      return false;
    }
  }

  async #settled(): Promise<void> {
    const before = this.#present.peek();
    await this.#look();
    const now = this.#present.peek();
    await this.camera.devicesChanged(before, now);
    await this.microphone.devicesChanged(before, now);
  }

  async #look(): Promise<void> {
    this.#present.value = (await this.#port?.enumerateDevices()) ?? [];
  }
}
