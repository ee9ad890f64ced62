import { useMemo } from 'preact/hooks';
import type { ConferenceInfo, JoinCard } from '../../contract/http.ts';
import { formatDate, formatTime } from '../i18n/formatTime.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { zoneName } from '../i18n/zoneName.ts';
import { groupPin } from './groupPin.ts';
import { qrPath } from './qrPath.ts';
import styles from './PrintedCards.module.css';

type Props = { readonly cards: readonly JoinCard[]; readonly info: ConferenceInfo };

/** The cards on paper: one A4 page a site, black on white whatever the page's look. Seen in print only. */
export function PrintedCards({ cards, info }: Props) {
  return (
    <div class={styles['sheets']} data-printed-cards={cards.length}>
      {cards.map((card) => (
        <Sheet key={card.site.id} card={card} info={info} />
      ))}
    </div>
  );
}

function Sheet({ card, info }: { readonly card: JoinCard; readonly info: ConferenceInfo }) {
  const { site, pin, link } = card;
  return (
    <article class={styles['sheet']} data-printed-card={site.id}>
      <header class={styles['header']}>
        <p>{local(info.organiser)}</p>
        <h2>{t('admin.cardHeading')}</h2>
        <p class={styles['conference']}>{local(info.title)}</p>
      </header>
      <section class={styles['site']}>
        <p class={styles['label']}>{t('admin.cardSite')}</p>
        <p class={styles['name']}>{local(site.name)}</p>
      </section>
      <section class={styles['keys']}>
        <dl>
          <dt>{t('admin.cardCode')}</dt>
          <dd class={styles['big']}>{site.id}</dd>
          <dt>{t('admin.cardPin')}</dt>
          <dd class={styles['big']}>{groupPin(pin)}</dd>
          <dt>{t('admin.cardTime')}</dt>
          <dd>
            <ScheduledTime card={card} info={info} />
          </dd>
          <dt>{t('admin.cardLink')}</dt>
          <dd class={styles['link']}>{link}</dd>
        </dl>
        <QrCode text={link} />
      </section>
      <section>
        <h3>{t('admin.cardSteps')}</h3>
        <ol class={styles['steps']}>
          <li>{t('admin.cardStep1')}</li>
          <li>{t('admin.cardStep2')}</li>
          <li>{t('admin.cardStep3')}</li>
        </ol>
      </section>
      <footer class={styles['footer']}>{t('admin.cardSecret')}</footer>
    </article>
  );
}

/** In the conference's time, and in the site's own where that is another. */
function ScheduledTime({ card: { site }, info }: { readonly card: JoinCard; readonly info: ConferenceInfo }) {
  const { scheduledAt, timeZone } = info;
  const elsewhere = formatTime(scheduledAt, site.timeZone) !== formatTime(scheduledAt, timeZone);
  return (
    <>
      <p>
        {t('admin.cardTimeValue', {
          time: formatTime(scheduledAt, timeZone),
          date: formatDate(scheduledAt, timeZone),
          zone: zoneName(timeZone),
        })}
      </p>
      {elsewhere && (
        <p>
          <strong>
            {t('admin.cardTimeLocal', {
              time: formatTime(scheduledAt, site.timeZone),
              date: formatDate(scheduledAt, site.timeZone),
            })}
          </strong>
        </p>
      )}
    </>
  );
}

function QrCode({ text }: { readonly text: string }) {
  const { size, path } = useMemo(() => qrPath(text), [text]);
  // Four light modules on each side are part of the code (ISO/IEC 18004).
  return (
    <svg class={styles['qr']} viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label={t('admin.qr')}>
      <path d={path} shape-rendering="crispEdges" />
    </svg>
  );
}
