import type { ReadonlySignal } from '@preact/signals';
import type { OnAir } from '../../contract/notifications.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import { VIDEO_BUSES, type VideoBusName } from '../../domain/programme/programme.ts';
import { local } from '../i18n/language.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import { BusVideo } from './BusVideo.tsx';
import { Caption } from './Caption.tsx';
import { captionOf } from './captionOf.ts';
import { placesOf, programmeLayout } from './programmeLayout.ts';
import styles from './ProgrammeView.module.css';

type Props = {
  readonly conference: Conference;
  /** What the buses really forward. */
  readonly onAir: OnAir;
  readonly trackOf: (bus: VideoBusName) => ReadonlySignal<MediaStreamTrack | null>;
  /** False where the page says beside the picture who is seen. */
  readonly captions?: boolean;
};

export const BUS_LABELS: Readonly<Record<VideoBusName, TextKey>> = {
  hostVideo: 'shared.busHostVideo',
  speakerVideo: 'shared.busSpeakerVideo',
  contentVideo: 'shared.busContentVideo',
};

/** The programme as everybody sees it: three elements that always exist, placed by what is on air, with captions. */
export function ProgrammeView({ conference, onAir, trackOf, captions = true }: Props) {
  const layout = programmeLayout(onAir);
  const places = placesOf(layout);
  return (
    <section class={styles['programme']} aria-label={t('shared.programme')} data-main={layout.main ?? 'none'}>
      {VIDEO_BUSES.map((bus) => (
        <div key={bus} class={styles['bus']} data-place={places[bus]}>
          <BusVideo bus={bus} track={trackOf(bus)} label={t(BUS_LABELS[bus])} class={styles['video']} />
          {captions && bus !== 'contentVideo' && places[bus] !== 'off' && (
            <BusCaption conference={conference} onAir={onAir} bus={bus} small={places[bus] === 'inset'} />
          )}
        </div>
      ))}
      {layout.main === null && <p class={styles['slate']}>{t('shared.slateWaiting')}</p>}
    </section>
  );
}

type BusCaptionProps = Omit<Props, 'trackOf' | 'captions'> & {
  readonly bus: VideoBusName;
  readonly small: boolean;
};

function BusCaption({ conference, onAir, bus, small }: BusCaptionProps) {
  const site = onAir[bus];
  const caption = site === null ? null : captionOf(conference, site);
  return (
    caption && (
      <div class={styles['caption']}>
        <Caption
          site={local(caption.site)}
          person={caption.person}
          office={caption.office && local(caption.office)}
          size={small ? 'small' : 'large'}
        />
      </div>
    )
  );
}
