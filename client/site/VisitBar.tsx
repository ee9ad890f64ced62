import { HOME_ZONE } from '../i18n/homeZone.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Brand } from '../ui/Brand.tsx';
import { Clock } from '../ui/Clock.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { PageHeading } from '../ui/PageHeading.tsx';
import { ThemeSwitch } from '../ui/ThemeSwitch.tsx';
import { LeaveControl } from './LeaveControl.tsx';
import type { SiteModel } from './SiteModel.ts';
import type { SiteVisit } from './SiteVisit.ts';
import styles from './VisitBar.module.css';

type Props = { readonly model: SiteModel; readonly visit: SiteVisit };

/** Where one is, what time it is at the conference and here, and the way out. */
export function VisitBar({ model, visit }: Props) {
  const { store, signalling } = visit.client;
  const { details } = store.conference.value;
  const site = visit.site.value;
  const now = () => signalling.clock.serverNow();
  const home = details?.timeZone ?? HOME_ZONE;
  return (
    <header class={styles['bar']}>
      <Brand />
      <div class={styles['names']}>
        <PageHeading class={styles['site']}>
          {site === null ? (model.logins.login.value?.name ?? '') : local(site.name)}
        </PageHeading>
        <p class={styles['title']} title={details === null ? '' : local(details.title)}>
          {details !== null && local(details.title)}
        </p>
      </div>
      <div class={styles['clocks']}>
        <Clock now={now} timeZone={home} />
        {site !== null && site.timeZone !== home && (
          <Clock now={now} timeZone={site.timeZone} label={t('site.localTime')} precision="minutes" />
        )}
      </div>
      <LanguageSwitch />
      <ThemeSwitch />
      <LeaveControl model={model} visit={visit} />
    </header>
  );
}
