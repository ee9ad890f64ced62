import { answerMessage } from '../connection/answer.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EndedNotice.module.css';
import type { SiteVisit } from './SiteVisit.ts';

/** Over the page when the server has ended this session and it does not come back by itself: why, and the way back. */
export function EndedNotice({ visit }: { readonly visit: SiteVisit }) {
  const { signalling } = visit.client;
  if (signalling.status.value !== 'ended') {
    return null;
  }
  const code = signalling.endedBy.value;
  const outdated = code === 'contract_mismatch';
  const act = () => (outdated ? location.reload() : signalling.connect());
  return (
    <div class={styles['over']} role="alertdialog" aria-labelledby="ended" data-ended={code ?? ''}>
      <div class={styles['card']}>
        <p id="ended" class={styles['text']}>
          {code === null ? t('connection.ended') : local(answerMessage(code))}
        </p>
        <Button variant="primary" size="large" onClick={act} autoFocus data-action="come-back">
          {t(outdated ? 'site.reload' : code === 'session_ended' ? 'site.useHere' : 'site.reconnect')}
        </Button>
      </div>
    </div>
  );
}
