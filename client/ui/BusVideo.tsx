import { useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { VideoBusName } from '../../domain/programme/programme.ts';

type Props = {
  readonly bus: VideoBusName;
  readonly track: ReadonlySignal<MediaStreamTrack | null>;
  readonly label: string;
  readonly class?: string | undefined;
};

/**
 * The one element that plays a video bus. It is never unmounted and never hidden by the DOM: during a take the server
 * changes what flows in the track, and the element goes on showing frames. Sound comes from the audio buses.
 */
export function BusVideo({ bus, track, label, class: extra }: Props) {
  const element = useRef<HTMLVideoElement>(null);
  useSignalEffect(() => {
    const media = track.value;
    const video = element.current;
    if (video !== null) {
      video.srcObject = media === null ? null : new MediaStream([media]);
    }
  });
  return <video ref={element} class={extra} data-bus={bus} aria-label={label} autoplay playsinline muted />;
}
