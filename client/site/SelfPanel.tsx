import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import unseen from '../ui/Unseen.module.css';
import { DeviceNotices } from './DeviceNotices.tsx';
import { HotMicrophone } from './HotMicrophone.tsx';
import { LevelBar } from './LevelBar.tsx';
import { LocalPicture } from './LocalPicture.tsx';
import { RoomSwitch } from './RoomSwitch.tsx';
import styles from './SelfPanel.module.css';
import type { SiteModel } from './SiteModel.ts';
import type { SiteVisit } from './SiteVisit.ts';
import { WatchingNotice } from './WatchingNotice.tsx';

type Props = { readonly model: SiteModel; readonly visit: SiteVisit; readonly onDevices: () => void };

/** What this site sends: its picture, its level, and whether camera and microphone are open. */
export function SelfPanel({ model, visit, onDevices }: Props) {
  const { devices } = model;
  const { track } = devices.microphone;
  const site = visit.site.value;
  const watching = visit.watching.value;
  return (
    <section class={styles['panel']} aria-label={t('devices.ownPicture')}>
      <WatchingNotice model={model} visit={visit} />
      {watching !== 'chosen' && (
        <>
          {watching !== 'no_devices' && (
            <>
              <div class={styles['sight']}>
                <LocalPicture
                  track={devices.camera.track}
                  name={site === null ? '' : local(site.shortName)}
                />
                {watching === null && !visit.room.muted.value && <HotMicrophone visit={visit} />}
              </div>
              <LevelBar level={visit.meter.level} />
            </>
          )}
          <div class={styles['states']}>
            <CameraState visit={visit} present={devices.camera.track.value !== null} />
            <MicrophoneState visit={visit} present={track.value !== null} />
            <Button size="small" onClick={onDevices} data-action="devices">
              {t('site.devices')}
            </Button>
          </div>
          {watching === null && track.value !== null && <RoomSwitch visit={visit} />}
          <DeviceNotices devices={devices} />
        </>
      )}
    </section>
  );
}

function CameraState({ visit, present }: { readonly visit: SiteVisit; readonly present: boolean }) {
  const sent = visit.contribution.sending.camera.value;
  const state = !present ? 'none' : isCutOff(visit) ? 'lost' : sent ? 'sent' : 'idle';
  const text = {
    none: 'site.cameraNone',
    lost: 'site.sendingLost',
    sent: 'site.cameraSent',
    idle: 'site.cameraIdle',
  } as const;
  return (
    <span class={styles['state']} data-camera={state}>
      <Icon name="camera" size={16} />
      <span class={unseen['unseen']}>{t('devices.camera')}: </span>
      {t(text[state])}
    </span>
  );
}

/** Closed by the server, open, off in the room, or not there: never left to be guessed. */
function MicrophoneState({ visit, present }: { readonly visit: SiteVisit; readonly present: boolean }) {
  const open = visit.client.live.contribution.value.microphone && visit.contribution.sending.microphone.value;
  const sent = isCutOff(visit) ? 'lost' : open ? 'open' : 'closed';
  const state = !present ? 'none' : visit.room.muted.value ? 'muted' : sent;
  const text = {
    none: 'site.micNone',
    muted: 'site.micMuted',
    lost: 'site.sendingLost',
    open: 'site.micOpen',
    closed: 'site.micClosed',
  } as const;
  return (
    <span class={styles['state']} data-microphone={state}>
      <Icon name="microphone" size={16} />
      <span class={unseen['unseen']}>{t('devices.microphone')}: </span>
      {t(text[state])}
    </span>
  );
}

/** Nothing that is sent arrives: "open" would promise a voice that nobody hears. */
function isCutOff(visit: SiteVisit): boolean {
  return visit.connection.value === 'lost' || visit.connection.value === 'mediaLost';
}
