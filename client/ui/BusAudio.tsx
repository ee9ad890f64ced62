import { useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { AudioBusName } from '../../domain/programme/programme.ts';

type Props = {
  readonly bus: AudioBusName;
  readonly track: ReadonlySignal<MediaStreamTrack | null>;
  readonly muted: ReadonlySignal<boolean>;
  /** The browser wants a gesture before it plays sound. */
  readonly onBlocked: () => void;
};

/** The one element that plays an audio bus. */
export function BusAudio({ bus, track, muted, onBlocked }: Props) {
  const element = useRef<HTMLAudioElement>(null);
  useSignalEffect(() => {
    const media = track.value;
    const audio = element.current;
    if (audio !== null) {
      audio.srcObject = media === null ? null : new MediaStream([media]);
    }
  });
  useSignalEffect(() => {
    const audio = element.current;
    if (audio === null) {
      return;
    }
    audio.muted = muted.value;
    if (track.value !== null && !audio.muted) {
      audio.play().catch((error: unknown) => {
        // An AbortError only says that a newer track replaced this one.
        if (error instanceof DOMException && error.name === 'NotAllowedError') {
          onBlocked();
        }
      });
    }
  });
  return <audio ref={element} data-bus={bus} autoplay />;
}
