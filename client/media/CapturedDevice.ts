import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import { captureProblem, type CaptureProblem } from './captureProblem.ts';
import type { PublishableTrack } from './TrackPublisher.ts';

export type CaptureKind = 'camera' | 'microphone';

export type CaptureState =
  | { readonly status: 'off' }
  | { readonly status: 'opening' }
  | { readonly status: 'live'; readonly track: MediaStreamTrack }
  | { readonly status: 'lost'; readonly problem: CaptureProblem };

/** What is plugged in, as `MediaDeviceInfo` tells it. */
export type PresentDevice = Pick<MediaDeviceInfo, 'kind' | 'deviceId' | 'label'>;

/** The part of the browser's `MediaDevices` that capturing needs. */
export interface CapturePort {
  getUserMedia(constraints: MediaStreamConstraints): Promise<CapturedStream>;
  enumerateDevices(): Promise<readonly PresentDevice[]>;
  addEventListener(type: 'devicechange', listener: () => void): void;
  removeEventListener(type: 'devicechange', listener: () => void): void;
}

type CapturedStream = Pick<MediaStream, 'getVideoTracks' | 'getAudioTracks'>;

const OFF: CaptureState = { status: 'off' };

/** One camera or microphone, and what became of it. Rules [CL17] and [CL18]. */
export class CapturedDevice {
  readonly kind: CaptureKind;
  readonly #state = signal<CaptureState>(OFF);
  readonly #port: CapturePort | undefined;
  readonly #constraints: () => MediaTrackConstraints;
  #attempt = 0;
  /** Whether there has been such a device. */
  #seen = false;

  /** Null while there is none. */
  readonly track: ReadonlySignal<MediaStreamTrack | null> = computed(() =>
    this.#state.value.status === 'live' ? this.#state.value.track : null,
  );

  /** The same for who sends it: whether one is being opened makes a difference there. */
  readonly publishable: ReadonlySignal<PublishableTrack> = computed(() =>
    this.#state.value.status === 'opening' ? 'coming' : this.track.value,
  );

  /** @param port undefined where the browser gives no devices: the page is not on HTTPS */
  constructor(kind: CaptureKind, port: CapturePort | undefined, constraints: () => MediaTrackConstraints) {
    this.kind = kind;
    this.#port = port;
    this.#constraints = constraints;
  }

  get state(): ReadonlySignal<CaptureState> {
    return this.#state;
  }

  get constraints(): MediaTrackConstraints {
    return this.#constraints();
  }

  /** Opens the chosen device, or any other when that one is not there. Never throws: `state` says what came of it. */
  async open(): Promise<void> {
    const attempt = this.#begin();
    if (this.#port === undefined) {
      this.#state.value = { status: 'lost', problem: 'insecure' };
      return;
    }
    // A device that is being replaced is let go first: some systems open none twice.
    this.#stop();
    this.#state.value = { status: 'opening' };
    try {
      const wanted = this.#constraints();
      const stream = await this.#port.getUserMedia(
        this.kind === 'camera' ? { video: wanted } : { audio: wanted },
      );
      this.#take(stream, attempt);
    } catch (error) {
      this.#fail(captureProblem(error), attempt);
    }
  }

  /** Is being opened together with the other one. Answers what takes its track of the stream that comes of it. */
  expect(): (stream: CapturedStream) => void {
    const attempt = this.#begin();
    this.#stop();
    this.#state.value = { status: 'opening' };
    return (stream) => this.#take(stream, attempt);
  }

  close(): void {
    this.#begin();
    this.#stop();
    this.#state.value = OFF;
  }

  /**
   * Devices were plugged in or out. A device that was lost and is there again is opened; so is the chosen one when it
   * comes back while another stands in for it.
   */
  async devicesChanged(before: readonly PresentDevice[], now: readonly PresentDevice[]): Promise<void> {
    const state = this.#state.peek();
    if (state.status === 'lost' && comesBack(state.problem) && this.#among(now).length > 0) {
      await this.open();
    } else if (state.status === 'live') {
      const chosen = chosenId(this.#constraints());
      const has = (devices: readonly PresentDevice[]) => devices.some(({ deviceId }) => deviceId === chosen);
      if (chosen !== null && has(now) && !has(before) && state.track.getSettings().deviceId !== chosen) {
        await this.open();
      }
    }
  }

  #among(devices: readonly PresentDevice[]): readonly PresentDevice[] {
    const kind = this.kind === 'camera' ? 'videoinput' : 'audioinput';
    return devices.filter((device) => device.kind === kind);
  }

  #take(stream: CapturedStream, attempt: number): void {
    const [track] = this.kind === 'camera' ? stream.getVideoTracks() : stream.getAudioTracks();
    if (track === undefined) {
      this.#fail('missing', attempt);
    } else if (attempt !== this.#attempt) {
      // Somebody chose another device, or closed, while this one was being opened.
      track.stop();
    } else {
      track.addEventListener('ended', () => this.#ended(track));
      this.#seen = true;
      this.#state.value = { status: 'live', track };
    }
  }

  /** The device went away by itself. Another one may stand in for it. */
  #ended(track: MediaStreamTrack): void {
    const state = this.#state.peek();
    if (state.status === 'live' && state.track === track) {
      void this.open();
    }
  }

  #fail(problem: CaptureProblem, attempt: number): void {
    if (attempt === this.#attempt) {
      // What was there and is missing has been unplugged.
      this.#state.value = {
        status: 'lost',
        problem: problem === 'missing' && this.#seen ? 'unplugged' : problem,
      };
    }
  }

  #begin(): number {
    this.#attempt += 1;
    return this.#attempt;
  }

  #stop(): void {
    this.track.peek()?.stop();
  }
}

function comesBack(problem: CaptureProblem): boolean {
  return problem === 'missing' || problem === 'unplugged' || problem === 'busy';
}

function chosenId({ deviceId }: MediaTrackConstraints): string | null {
  return typeof deviceId === 'object' && !Array.isArray(deviceId) && typeof deviceId.ideal === 'string'
    ? deviceId.ideal
    : null;
}
