import { t } from '../i18n/translate.ts';
import { failureText } from '../ui/failureText.ts';
import { Button } from '../ui/Button.tsx';
import { showToast } from '../ui/toasts.ts';
import styles from './ShareControl.module.css';
import type { SiteVisit } from './SiteVisit.ts';

/** The host site's screen or window, to all sites. */
export function ShareControl({ visit }: { readonly visit: SiteVisit }) {
  const { share, client } = visit;
  if (visit.site.value?.group !== 'host' || !share.supported) {
    return null;
  }
  const sharing = share.track.value !== null;
  const start = async () => {
    const answer = await share.start();
    if (answer !== null && !answer.ok) {
      showToast('refused', failureText(answer));
    }
  };
  return (
    <div class={styles['control']} data-sharing={sharing}>
      {sharing ? (
        <>
          <p class={styles['sharing']}>{t('site.sharing')}</p>
          <Button variant="danger" icon="screen" onClick={() => void share.stop()} data-action="stop-sharing">
            {t('site.stopSharing')}
          </Button>
        </>
      ) : (
        <Button
          icon="screen"
          disabled={client.signalling.status.value !== 'live' || visit.watching.value === 'other_device'}
          onClick={() => void start()}
          data-action="share"
        >
          {t('site.share')}
        </Button>
      )}
    </div>
  );
}
