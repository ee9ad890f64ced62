import { useSignalEffect, type ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './LocalPicture.module.css';

type Props = { readonly track: ReadonlySignal<MediaStreamTrack | null>; readonly name: string };

/** This site's own camera, as the others see it: not mirrored. */
export function LocalPicture({ track, name }: Props) {
  const element = useRef<HTMLVideoElement>(null);
  useSignalEffect(() => {
    const video = element.current;
    if (video !== null) {
      video.srcObject = track.value === null ? null : new MediaStream([track.value]);
    }
  });
  return (
    <figure class={styles['picture']} data-empty={track.value === null}>
      <video
        ref={element}
        class={styles['video']}
        data-own-picture=""
        aria-label={t('devices.ownPicture')}
        autoplay
        playsinline
        muted
      />
      {track.value === null && (
        <div class={styles['none']}>
          <Icon name="camera" size={30} />
        </div>
      )}
      <figcaption class={styles['name']}>{name}</figcaption>
    </figure>
  );
}
