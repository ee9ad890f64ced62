import { formatDate, formatTime } from '../i18n/formatTime.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { zoneName } from '../i18n/zoneName.ts';
import styles from './ConferenceTitle.module.css';
import { useConferenceInfo } from './useConferenceInfo.ts';

/** Which conference this is, before one is in it. */
export function ConferenceTitle() {
  const info = useConferenceInfo().data.value;
  return (
    <header class={styles['title']}>
      {info !== null && (
        <>
          <p class={styles['name']}>{local(info.title)}</p>
          <p class={styles['when']}>
            {formatTime(info.scheduledAt, info.timeZone)}, {formatDate(info.scheduledAt, info.timeZone)} (
            {t('landing.timeOf', { zone: zoneName(info.timeZone) })})
          </p>
        </>
      )}
    </header>
  );
}
