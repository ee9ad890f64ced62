import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { OnAir } from '../../contract/notifications.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import { VIDEO_BUSES, type VideoBusName } from '../../domain/programme/programme.ts';
import { local } from '../i18n/language.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import { missingPicture, type MissingPicture } from '../state/missingPicture.ts';
import { BusVideo } from './BusVideo.tsx';
import { Caption } from './Caption.tsx';
import { captionOf } from './captionOf.ts';
import { placesOf, programmeLayout } from './programmeLayout.ts';
import styles from './ProgrammeView.module.css';
import { speakerOf } from './speakerOf.ts';

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
  const seen = useSignal<readonly VideoBusName[]>([]);
  const missing = missingPicture(conference, onAir, {
    main: layout.main,
    seen: layout.main !== null && seen.value.includes(layout.main),
  });
  return (
    <section class={styles['programme']} aria-label={t('shared.programme')} data-main={layout.main ?? 'none'}>
      {VIDEO_BUSES.map((bus) => (
        <div key={bus} class={styles['bus']} data-place={places[bus]}>
          <BusVideo
            bus={bus}
            track={trackOf(bus)}
            label={t(BUS_LABELS[bus])}
            class={styles['video']}
            onSeen={() => (seen.value = [...seen.value, bus])}
          />
          {captions && bus !== 'contentVideo' && places[bus] !== 'off' && (
            <BusCaption conference={conference} onAir={onAir} bus={bus} small={places[bus] === 'inset'} />
          )}
        </div>
      ))}
      {missing !== null && (
        <p class={styles['slate']} data-missing={missing.site ?? ''}>
          {missingText(conference, missing)}
        </p>
      )}
    </section>
  );
}

function missingText(conference: Conference, { site }: MissingPicture): string {
  return site === null
    ? t('shared.slateWaiting')
    : t('shared.slateWaitingFor', { site: local(speakerOf(conference, { site, person: null }).site) });
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
