import { CALL_VOICE_MS, type Calling } from '../../domain/rollcall/rollCall.ts';
import { t } from '../i18n/translate.ts';
import { RunningText } from '../ui/RunningText.tsx';
import { StatusShape } from '../ui/StatusShape.tsx';
import type { SiteVisit } from './SiteVisit.ts';
import styles from './RollCallBand.module.css';

type Props = { readonly visit: SiteVisit; readonly calling: Calling };

/** The roll call has come to this site: it answers while its microphone is open. Rule [SP18]. */
export function RollCallBand({ visit, calling }: Props) {
  const left = () => Math.max(0, calling.at + CALL_VOICE_MS - visit.client.signalling.clock.serverNow());
  const seconds = () => t('site.rollCallOpen', { seconds: Math.ceil(left() / 1000) });
  return (
    <section
      class={styles['band']}
      data-roll-call={calling.open ? 'open' : 'shut'}
      aria-label={t('site.rollCall')}
    >
      <p class={styles['word']}>
        <StatusShape tone="onAir" size={20} />
        {t('site.rollCall')}
        {calling.open && <span>{t('site.rollCallAnswer')}</span>}
      </p>
      <p class={styles['time']}>{calling.open ? <RunningText text={seconds} /> : t('site.rollCallShut')}</p>
    </section>
  );
}
