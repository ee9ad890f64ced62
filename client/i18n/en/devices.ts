import type { Translated } from '../Translated.ts';
import type { devicesVi } from '../vi/devices.ts';

export const devicesEn: Translated<typeof devicesVi> = {
  title: 'Devices',
  camera: 'Camera',
  microphone: 'Microphone',
  speaker: 'Speaker',
  systemDefault: 'System default',
  noDevice: 'None found',
  unnamedDevice: 'Device {number}',
  ownPicture: 'This site’s picture',
  level: 'Microphone level',
  speakNow: 'Say something: this bar must follow your voice.',
  soundSeen: 'The microphone works.',
  testSpeaker: 'Test the speaker',
  testing: 'Playing three notes…',
  testFailed: 'This speaker cannot be played on. Choose another one.',
  testHint: 'You should hear three rising notes.',
  originalSound: 'Original sound',
  originalSoundHint:
    'No echo cancelling, noise reduction or level control. Only for rooms with a sound desk of their own.',
  retry: 'Try again',
  cameraDenied:
    'The browser does not let this page use the camera. Press the camera sign beside the address, choose Allow, and try again.',
  cameraMissing: 'No camera was found on this machine.',
  cameraBusy: 'Another program is using the camera. Close it and try again.',
  cameraUnplugged: 'The camera was unplugged. Plug it in again: the picture comes back by itself.',
  cameraInsecure: 'Browsers give out the camera only to pages whose address begins with https.',
  cameraFailed: 'The camera could not be opened. Try again, or choose another one.',
  microphoneDenied:
    'The browser does not let this page use the microphone. Press the microphone sign beside the address, choose Allow, and try again.',
  microphoneMissing: 'No microphone was found on this machine.',
  microphoneBusy: 'Another program is using the microphone. Close it and try again.',
  microphoneUnplugged: 'The microphone was unplugged. Plug it in again: the sound comes back by itself.',
  microphoneInsecure: 'Browsers give out the microphone only to pages whose address begins with https.',
  microphoneFailed: 'The microphone could not be opened. Try again, or choose another one.',
};
