import { HOME_ZONE } from '../i18n/homeZone.ts';
import { formatTime } from '../i18n/formatTime.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import styles from './FloorControl.module.css';
import type { WaitingWish, WishKind } from './floorWishes.ts';
import type { SiteVisit } from './SiteVisit.ts';
import { tellRefusal } from './tellRefusal.ts';
import { WAITING_TEXTS, WISH_TEXTS } from './wishTexts.ts';

type Props = { readonly visit: SiteVisit };

/** Asking for the floor: what may be asked for, and what waits at which place and can be taken back. Rules [SP10], [SP11]. */
export function FloorControl({ visit }: Props) {
  const { waiting, offers } = visit.floor.wishes.value;
  // In the hall nobody presses: the operator takes down who wants to speak there.
  const offered = visit.site.value?.group === 'host' ? [] : offers;
  if (waiting.length === 0 && offered.length === 0) {
    return null;
  }
  return (
    <div class={styles['control']} data-place={waiting[0]?.place ?? ''}>
      <ul class={styles['said']} aria-live="polite">
        {waiting.map((wish) => (
          <WaitingEntry key={wish.request.id} visit={visit} wish={wish} />
        ))}
      </ul>
      <div class={styles['offers']}>
        {offered.map((kind) => (
          <WishButton key={kind} visit={visit} kind={kind} />
        ))}
      </div>
      <ListNote visit={visit} />
    </div>
  );
}

function WaitingEntry({ visit, wish: { request, place } }: Props & { readonly wish: WaitingWish }) {
  const wish = t(WISH_TEXTS[request.kind]);
  return (
    <li class={styles['entry']} data-wish={request.kind} data-wish-place={place}>
      <b class={styles['number']}>{place}</b>
      <span class={styles['what']}>
        <strong>{t(WAITING_TEXTS[request.kind])}</strong>
        {place === 1 ? t('site.placeNext') : t('site.place', { place })}
      </span>
      <Button
        size="small"
        disabled={isBlocked(visit)}
        onClick={() => void tellRefusal(visit.floor.takeBack(request.id))}
        aria-label={t('site.takeBackWish', { wish })}
        data-action="take-back"
      >
        {t('site.takeBack')}
      </Button>
    </li>
  );
}

const LOOKS = {
  ad_hoc: { variant: 'primary', size: 'large', icon: 'hand', action: 'ask-to-speak' },
  response: { variant: 'normal', size: 'normal', icon: 'hand', action: 'ask-to-respond' },
  procedural: { variant: 'normal', size: 'normal', action: 'ask-procedural' },
} as const;

function WishButton({ visit, kind }: Props & { readonly kind: WishKind }) {
  const { action, ...look } = LOOKS[kind];
  return (
    <Button
      {...look}
      disabled={isBlocked(visit)}
      onClick={() => void tellRefusal(visit.floor.ask(kind))}
      data-action={action}
    >
      {t(WISH_TEXTS[kind])}
    </Button>
  );
}

/** A list that is closed, or closes at a moment, says so. */
function ListNote({ visit }: Props) {
  const { open, closesAt } = visit.floor.wishes.value.list;
  const { details } = visit.client.store.conference.value;
  const time = closesAt === null ? '' : formatTime(closesAt, details?.timeZone ?? HOME_ZONE);
  if (open) {
    return closesAt === null ? null : (
      <p class={styles['list']} data-list="closing">
        {t('site.listCloses', { time })}
      </p>
    );
  }
  return (
    <p class={styles['list']} data-list="closed">
      {closesAt === null ? t('site.listClosed') : t('site.listClosedAt', { time })}
    </p>
  );
}

function isBlocked({ client, floor }: SiteVisit): boolean {
  return client.signalling.status.value !== 'live' || floor.asking.value;
}
