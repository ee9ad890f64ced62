import { useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { VideoBusName } from '../../domain/programme/programme.ts';

type Props = {
  readonly bus: VideoBusName;
  readonly track: ReadonlySignal<MediaStreamTrack | null>;
  readonly label: string;
  readonly class?: string | undefined;
  /** There is a first frame to show. */
  readonly onSeen?: (() => void) | undefined;
};

/**
 * The one element that plays a video bus. It is never unmounted and never hidden by the DOM: during a take the server
 * changes what flows in the track, and the element goes on showing frames. Sound comes from the audio buses.
 */
export function BusVideo({ bus, track, label, class: extra, onSeen }: Props) {
  const element = useRef<HTMLVideoElement>(null);
  const stream = useMemo(() => new MediaStream(), []);
  useSignalEffect(() => {
    const media = track.value;
    const video = element.current;
    if (video === null) {
      return;
    }
    // The stream stays and its track is exchanged: a new `srcObject` would be black until its first frame.
    const before = stream.getTracks().filter((old) => old !== media);
    if (media !== null) {
      stream.addTrack(media);
    }
    before.forEach((old) => stream.removeTrack(old));
    if (video.srcObject === null) {
      video.srcObject = stream;
    }
  });
  return (
    <video
      ref={element}
      class={extra}
      data-bus={bus}
      aria-label={label}
      onLoadedData={onSeen}
      autoplay
      playsinline
      muted
    />
  );
}
