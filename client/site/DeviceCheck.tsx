import { useEffect } from 'preact/hooks';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { ConferenceTitle } from '../ui/ConferenceTitle.tsx';
import door from '../ui/DoorCard.module.css';
import { FrontDoor } from '../ui/FrontDoor.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import styles from './DeviceCheck.module.css';
import { DeviceNotices } from './DeviceNotices.tsx';
import { DevicePanel } from './DevicePanel.tsx';
import { LocalPicture } from './LocalPicture.tsx';
import type { SiteModel } from './SiteModel.ts';
import { siteNameOf } from './siteNameOf.ts';

/** Picture, level and speaker before joining, so that the first time on air is not the first test. */
export function DeviceCheck({ model }: { readonly model: SiteModel }) {
  const { devices, logins } = model;
  const login = logins.login.value;
  useEffect(() => {
    void devices.open();
  }, [devices]);
  const nothing =
    devices.camera.state.value.status === 'lost' && devices.microphone.state.value.status === 'lost';
  return (
    <FrontDoor>
      <div class={classes(door['card'], styles['card'])} data-form="device-check">
        <div class={styles['left']}>
          <ConferenceTitle />
          <PageHeading>{t('site.checkTitle')}</PageHeading>
          <LocalPicture track={devices.camera.track} name={login === null ? '' : siteNameOf(login)} />
          <DeviceNotices devices={devices} />
          <Button variant="quiet" size="small" onClick={() => model.logOut()} data-action="log-out">
            {t('site.notThisSite')}
          </Button>
        </div>
        <div class={styles['right']}>
          <DevicePanel devices={devices} />
          <div class={styles['actions']}>
            <Button variant="primary" size="large" onClick={() => model.join('devices')} data-action="join">
              {t(nothing ? 'site.joinWatching' : 'site.join')}
            </Button>
            {!nothing && (
              <Button variant="quiet" onClick={() => model.join('watching')} data-action="join-watching">
                {t('site.watchOnly')}
              </Button>
            )}
          </div>
        </div>
      </div>
    </FrontDoor>
  );
}
