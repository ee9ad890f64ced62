import { useEffect } from 'preact/hooks';
import type { Login } from '../../contract/http.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import door from '../ui/DoorCard.module.css';
import { FrontDoor } from '../ui/FrontDoor.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { ConferenceTitle } from './ConferenceTitle.tsx';
import styles from './DeviceCheck.module.css';
import { DeviceNotices } from './DeviceNotices.tsx';
import { DevicePanel } from './DevicePanel.tsx';
import { LocalPicture } from './LocalPicture.tsx';
import type { SiteModel } from './SiteModel.ts';

/** Picture, level and speaker before joining, so that the first time on air is not the first test. */
export function DeviceCheck({ model }: { readonly model: SiteModel }) {
  const { devices, logins } = model;
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
          <LocalPicture track={devices.camera.track} name={nameOf(logins.login.value)} />
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

/** The site's name, and its code, which the person in front of it may know better. */
function nameOf(login: Login | null): string {
  return login === null
    ? ''
    : [login.siteName && local(login.siteName), login.name].filter(Boolean).join(' · ');
}
