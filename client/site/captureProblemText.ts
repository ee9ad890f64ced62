import { t, type TextKey } from '../i18n/translate.ts';
import type { CaptureKind } from '../media/CapturedDevice.ts';
import type { CaptureProblem } from '../media/captureProblem.ts';

const TEXTS = {
  camera: {
    denied: 'devices.cameraDenied',
    missing: 'devices.cameraMissing',
    busy: 'devices.cameraBusy',
    unplugged: 'devices.cameraUnplugged',
    insecure: 'devices.cameraInsecure',
    failed: 'devices.cameraFailed',
  },
  microphone: {
    denied: 'devices.microphoneDenied',
    missing: 'devices.microphoneMissing',
    busy: 'devices.microphoneBusy',
    unplugged: 'devices.microphoneUnplugged',
    insecure: 'devices.microphoneInsecure',
    failed: 'devices.microphoneFailed',
  },
} as const satisfies Record<CaptureKind, Record<CaptureProblem, TextKey>>;

/** What is wrong with a device and what helps. */
export function captureProblemText(kind: CaptureKind, problem: CaptureProblem): string {
  return t(TEXTS[kind][problem]);
}
