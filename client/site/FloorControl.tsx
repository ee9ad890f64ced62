import { t } from '../i18n/translate.ts';
import type { Answer } from '../connection/answer.ts';
import { failureText } from '../ui/failureText.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import styles from './FloorControl.module.css';
import type { SiteVisit } from './SiteVisit.ts';

/** Asking to speak, the place in the queue, and taking it back. */
export function FloorControl({ visit }: { readonly visit: SiteVisit }) {
  const place = visit.place.value;
  if (place === null && visit.role.value === 'standby') {
    // It has been called: there is nothing to ask for.
    return null;
  }
  const blocked = visit.client.signalling.status.value !== 'live' || visit.asking.value;
  return (
    <div class={styles['control']} data-place={place ?? ''}>
      <div class={styles['said']} role="status">
        {place !== null && (
          <p class={styles['place']}>
            <b class={styles['number']}>{place}</b>
            {place === 1 ? t('site.placeNext') : t('site.place', { place })}
          </p>
        )}
      </div>
      {place === null ? (
        <Button
          variant="primary"
          size="large"
          icon="hand"
          disabled={blocked}
          onClick={() => void tell(visit.askToSpeak())}
          data-action="ask-to-speak"
        >
          {t('site.askToSpeak')}
        </Button>
      ) : (
        <Button disabled={blocked} onClick={() => void tell(visit.takeBack())} data-action="take-back">
          {t('site.takeBack')}
        </Button>
      )}
    </div>
  );
}

async function tell(asking: Promise<Answer<unknown> | null>): Promise<void> {
  const answer = await asking;
  if (answer !== null && !answer.ok) {
    showToast('refused', failureText(answer));
  }
}
