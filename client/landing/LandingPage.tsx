import { useSignal } from '@preact/signals';
import type { ConferenceInfo } from '../../contract/http.ts';
import { formatDate, formatTime } from '../i18n/formatTime.ts';
import { local } from '../i18n/language.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import { zoneName } from '../i18n/zoneName.ts';
import { FetchNotice } from '../ui/FetchNotice.tsx';
import { STAFF_PAGES, type StaffPage } from '../staff/staffRoles.ts';
import { useConferenceInfo } from '../ui/useConferenceInfo.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { FrontDoor } from '../ui/FrontDoor.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './LandingPage.module.css';

const STAFF_TEXTS: Readonly<Record<StaffPage, TextKey>> = {
  console: 'landing.consoleText',
  chair: 'landing.chairText',
  rollcall: 'landing.rollCallText',
  attendance: 'landing.attendanceText',
  report: 'landing.reportText',
  admin: 'landing.adminText',
};

type Props = {
  /** Whether somebody came by an address at which there is no page. */
  readonly lost: boolean;
};

/** The front door: which conference this is, and the two ways in. */
export function LandingPage({ lost }: Props) {
  const fetched = useConferenceInfo();
  const unplanned = fetched.problem.value?.code === 'not_planned';
  return (
    <FrontDoor>
      <div class={styles['page']}>
        {lost && <Notice code="no_page">{t('landing.noPage')}</Notice>}
        {unplanned ? (
          <p class={styles['organiser']}>{t('landing.noConference')}</p>
        ) : (
          <FetchNotice fetched={fetched} />
        )}
        {fetched.data.value !== null && <Title info={fetched.data.value} />}
        <div class={styles['doors']}>
          <SiteDoor />
          <StaffDoor />
        </div>
      </div>
    </FrontDoor>
  );
}

function Title({ info: { title, organiser, scheduledAt, timeZone } }: { readonly info: ConferenceInfo }) {
  return (
    <div class={styles['conference']}>
      <p class={styles['organiser']}>{local(organiser)}</p>
      <h1>{local(title)}</h1>
      <p class={styles['time']}>
        <Icon name="clock" />
        {t('landing.startsAt', {
          time: formatTime(scheduledAt, timeZone),
          date: formatDate(scheduledAt, timeZone),
        })}
        <span class={styles['zone']}>({t('landing.timeOf', { zone: zoneName(timeZone) })})</span>
      </p>
    </div>
  );
}

function SiteDoor() {
  const code = useSignal('');
  return (
    <form class={styles['door']} data-door="site" action="/site" method="get">
      <h2>{t('landing.siteDoor')}</h2>
      <p>{t('landing.siteDoorText')}</p>
      <Field
        label={t('landing.siteCode')}
        hint={t('landing.siteCodeHint')}
        name="code"
        size="large"
        value={code.value}
        onInput={(text) => (code.value = text.toUpperCase())}
        autoComplete="off"
        autoCapitalize="characters"
        spellcheck={false}
        maxLength={8}
      />
      <Button type="submit" variant="primary" size="large">
        {t('landing.enter')}
      </Button>
    </form>
  );
}

function StaffDoor() {
  return (
    <section class={styles['door']} data-door="staff">
      <h2>{t('landing.staffDoor')}</h2>
      <p>{t('landing.staffDoorText')}</p>
      <ul class={styles['links']}>
        {(Object.keys(STAFF_PAGES) as StaffPage[]).map((page) => (
          <li key={page}>
            <a class={styles['link']} href={STAFF_PAGES[page].path} data-page={page}>
              <strong>{t(STAFF_PAGES[page].title)}</strong>
              <span>{t(STAFF_TEXTS[page])}</span>
              <Icon name="arrow" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
