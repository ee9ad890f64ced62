import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './MutedBand.module.css';
import type { SiteVisit } from './SiteVisit.ts';

/** The room has muted itself while it is wanted: it has the floor, and nobody hears it. Rule [SP17]. */
export function MutedBand({ visit }: { readonly visit: SiteVisit }) {
  return (
    <section class={styles['band']} role="alert" data-muted-band="">
      <Icon name="microphoneOff" size={30} />
      <p class={styles['word']}>
        {t('site.roomMuted')}
        <span class={styles['text']}>{t('site.roomMutedText')}</span>
      </p>
      <Button variant="onAir" size="large" onClick={() => visit.room.toggle()} data-action="unmute-room">
        {t('site.unmuteRoom')}
      </Button>
    </section>
  );
}
