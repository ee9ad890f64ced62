import { useSignalEffect } from '@preact/signals';
import { reopenUntil } from '../../domain/phase/phase.ts';
import { formatTime } from '../i18n/formatTime.ts';
import { HOME_ZONE } from '../i18n/homeZone.ts';
import { t } from '../i18n/translate.ts';
import { announce } from '../ui/announcement.ts';
import { StatusShape } from '../ui/StatusShape.tsx';
import { useServerSecond } from '../ui/useServerSecond.ts';
import styles from './RoleBanner.module.css';
import { callSaysIt, ROLE_TONES, roleText, roleWord, type Circumstances, type Over } from './roleText.ts';
import type { SiteVisit } from './SiteVisit.ts';
import { visitAnnouncement } from './visitAnnouncement.ts';

/** Whether this site is on air, in one word that can be read across the room, and what that means. */
export function RoleBanner({ visit }: { readonly visit: SiteVisit }) {
  const role = visit.role.value;
  const { store, live, signalling } = visit.client;
  const now: Circumstances = {
    role,
    host: visit.site.value?.group === 'host',
    turn: visit.floor.turn.value,
    over: useOver(visit),
    heard: visit.heard.value,
    microphone: live.contribution.value.microphone,
    muted: visit.room.muted.value,
    watching: visit.watching.value,
    live: signalling.status.value === 'live',
  };
  useSignalEffect(() => {
    const { phase } = store.conference.value;
    announce(visitAnnouncement({ role: visit.role.value, turn: visit.floor.turn.value, phase }));
  });
  if (callSaysIt(now)) {
    return null;
  }
  return (
    <div class={styles['banner']} data-role={role} data-over={now.over !== null}>
      <p class={styles['word']}>
        <StatusShape tone={ROLE_TONES[role]} size={20} />
        {t(roleWord(now))}
      </p>
      <p class={styles['text']}>{roleText(now)}</p>
    </div>
  );
}

/** Whether the conference is over, and until when it may be opened again, in its own time. */
function useOver({ client }: SiteVisit): Over | null {
  const { store, signalling } = client;
  const second = useServerSecond(() => signalling.clock.serverNow());
  const { phase, details } = store.conference.value;
  const until = reopenUntil(phase);
  if (until === null) {
    return null;
  }
  const timeZone = details?.timeZone ?? HOME_ZONE;
  return { reopenUntil: second.value > until ? null : formatTime(until, timeZone) };
}
