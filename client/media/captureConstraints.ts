import type { DeviceChoice } from './deviceChoice.ts';

/** 720p, which the top simulcast layer is made of. All ideals: a lesser camera is better than none. */
export function cameraConstraints({ camera }: DeviceChoice): MediaTrackConstraints {
  return {
    ...device(camera),
    width: { ideal: 1280 },
    height: { ideal: 720 },
    frameRate: { ideal: 30, max: 30 },
  };
}

export function microphoneConstraints({ microphone, originalSound }: DeviceChoice): MediaTrackConstraints {
  const processed = !originalSound;
  return {
    ...device(microphone),
    echoCancellation: processed,
    noiseSuppression: processed,
    autoGainControl: processed,
    channelCount: { ideal: 1 },
  };
}

function device(id: string | null): MediaTrackConstraints {
  return id === null ? {} : { deviceId: { ideal: id } };
}
