import { formatTime } from '../i18n/formatTime.ts';
import { HOME_ZONE } from '../i18n/homeZone.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { programmeSlate } from '../state/programmeSlate.ts';
import { Icon } from '../ui/Icon.tsx';
import { speakerOf } from '../ui/speakerOf.ts';
import styles from './ProgrammeSlateView.module.css';
import type { SiteVisit } from './SiteVisit.ts';

/**
 * Over the programme, whose elements go on below it: a break and the end cover the picture, a lost speaker is covered
 * where the speaker is seen. When everything was stopped the hall stays in view, under a line that says so.
 */
export function ProgrammeSlateView({ visit }: { readonly visit: SiteVisit }) {
  const conference = visit.client.store.conference.value;
  const slate = programmeSlate(conference, visit.client.live.programme.value.onAir);
  if (slate === null) {
    return null;
  }
  const time = formatTime(slate.at, conference.details?.timeZone ?? HOME_ZONE);
  switch (slate.kind) {
    case 'lost': {
      const site = local(speakerOf(conference, { site: slate.site, person: null }).site);
      return (
        <div class={styles['slate']} role="status" data-slate="lost" data-slate-place={slate.place}>
          <Icon name="warning" size={32} />
          <p class={styles['word']}>{t('site.slateLost', { site })}</p>
        </div>
      );
    }
    case 'closed':
      return (
        <div class={styles['slate']} role="status" data-slate="closed">
          <p class={styles['word']}>{t('site.slateClosed', { time })}</p>
        </div>
      );
    default:
      return (
        <div class={styles['slate']} role="status" data-slate={slate.kind}>
          <p class={styles['word']}>{t(slate.kind === 'break' ? 'site.slateBreak' : 'site.slateStopped')}</p>
          <p class={styles['text']}>
            {t('site.slateSince', { time })} · {t('site.slateMicrophones')}
          </p>
        </div>
      );
  }
}
