import { useSignalEffect } from '@preact/signals';
import { t } from '../i18n/translate.ts';
import { announce } from '../ui/announcement.ts';
import { StatusShape } from '../ui/StatusShape.tsx';
import styles from './RoleBanner.module.css';
import { callSaysIt, ROLE_TONES, ROLE_WORDS, roleText, type Circumstances } from './roleText.ts';
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
    closed: store.conference.value.phase.phase === 'closed',
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
    <div class={styles['banner']} data-role={role}>
      <p class={styles['word']}>
        <StatusShape tone={ROLE_TONES[role]} size={20} />
        {t(ROLE_WORDS[role])}
      </p>
      <p class={styles['text']}>{roleText(now)}</p>
    </div>
  );
}
