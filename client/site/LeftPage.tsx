import { t } from '../i18n/translate.ts';
import { ConferenceTitle } from '../ui/ConferenceTitle.tsx';
import { Button } from '../ui/Button.tsx';
import card from '../ui/DoorCard.module.css';
import { FrontDoor } from '../ui/FrontDoor.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import type { SiteModel } from './SiteModel.ts';
import { siteNameOf } from './siteNameOf.ts';

/** After leaving: what that means, and the way back. */
export function LeftPage({ model }: { readonly model: SiteModel }) {
  const login = model.logins.login.value;
  return (
    <FrontDoor>
      <div class={card['card']}>
        <ConferenceTitle />
        <PageHeading>{t('site.leftTitle')}</PageHeading>
        {login !== null && <strong data-left={login.site ?? ''}>{siteNameOf(login)}</strong>}
        <p>{t('site.leftText')}</p>
        <Button variant="primary" size="large" onClick={() => model.comeBack()} data-action="come-back">
          {t('site.comeBack')}
        </Button>
        <Button variant="quiet" onClick={() => model.logOut()} data-action="log-out">
          {t('shared.logOut')}
        </Button>
      </div>
    </FrontDoor>
  );
}
