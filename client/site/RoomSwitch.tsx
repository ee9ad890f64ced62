import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './RoomSwitch.module.css';
import type { SiteVisit } from './SiteVisit.ts';

/** The room's own switch on its microphone. Off is never left to be guessed. Rule [SP17]. */
export function RoomSwitch({ visit }: { readonly visit: SiteVisit }) {
  const muted = visit.room.muted.value;
  // On air and on standby a band across the page says it.
  const said = muted && visit.role.value === 'listening';
  return (
    <div class={styles['switch']} data-said={said}>
      {said && (
        <div role="status">
          <p class={styles['word']}>
            <Icon name="microphoneOff" size={20} />
            {t('site.roomMuted')}
          </p>
          <p class={styles['text']}>{t('site.roomMutedClosed')}</p>
        </div>
      )}
      <Button
        icon={muted ? 'microphone' : 'microphoneOff'}
        onClick={() => visit.room.toggle()}
        data-action="mute-room"
      >
        {t(muted ? 'site.unmuteRoom' : 'site.muteRoom')}
      </Button>
    </div>
  );
}
