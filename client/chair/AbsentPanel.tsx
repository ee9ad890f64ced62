import type { Conference } from '../../domain/conference/conference.ts';
import { currentCount } from '../../domain/rollcall/rollCall.ts';
import { rollCallResult } from '../../domain/rollcall/rollCallResult.ts';
import { inProtocolOrder, isOnline, type Site } from '../../domain/sites/sites.ts';
import { formatTime } from '../i18n/formatTime.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Panel } from '../ui/Panel.tsx';
import { resultText } from '../ui/resultText.ts';
import { StatusShape } from '../ui/StatusShape.tsx';
import styles from './ChairList.module.css';

type Props = { readonly conference: Conference; readonly timeZone: string };

/** Which sites are not there: by their lines, and by the roll call where there has been one. */
export function AbsentPanel({ conference, timeZone }: Props) {
  const sites = inProtocolOrder(conference.sites);
  const offline = sites.filter((site) => !isOnline(site));
  const count = currentCount(conference.rollCall);
  return (
    <Panel
      title={`${t('chair.absent')} (${offline.length})`}
      aside={
        <span>
          {t('chair.onlineCount', { online: sites.length - offline.length, invited: sites.length })}
        </span>
      }
      fills
    >
      {count !== undefined && (
        <div class={styles['result']} data-roll-call={count.number}>
          <h3>{t('chair.rollCall', { number: count.number })}</h3>
          <p>{resultText(rollCallResult(count, conference.sites))}</p>
        </div>
      )}
      {offline.length === 0 && <p class={styles['empty']}>{t('chair.everybodyOnline')}</p>}
      <ul tabIndex={0} aria-label={t('chair.absent')}>
        {offline.map((site) => (
          <Absent key={site.id} site={site} timeZone={timeZone} />
        ))}
      </ul>
    </Panel>
  );
}

function Absent({ site, timeZone }: { readonly site: Site; readonly timeZone: string }) {
  const { lastDisconnect, id, shortName } = site;
  const tone = lastDisconnect === null ? 'never' : lastDisconnect.cause === 'left' ? 'left' : 'lost';
  return (
    <li class={styles['line']} data-absent={id}>
      <StatusShape tone={tone} />
      <span class={styles['who']}>
        <strong>{local(shortName)}</strong>
      </span>
      <span class={styles['since']}>{lineText(site, timeZone)}</span>
    </li>
  );
}

function lineText({ lastDisconnect }: Site, timeZone: string): string {
  if (lastDisconnect === null) {
    return t('chair.lineNever');
  }
  const time = formatTime(lastDisconnect.at, timeZone);
  const said = lastDisconnect.cause === 'left' || lastDisconnect.cause === 'removed';
  return t(said ? 'chair.lineLeft' : 'chair.lineLost', { time });
}
