import { t, type TextKey } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import type { SiteModel } from './SiteModel.ts';
import type { SiteVisit } from './SiteVisit.ts';
import type { WatchingReason } from './watchingReason.ts';
import styles from './WatchingNotice.module.css';

const TEXTS: Readonly<Record<WatchingReason, TextKey>> = {
  chosen: 'site.watchingChosen',
  other_device: 'site.watchingOtherDevice',
  no_devices: 'site.watchingNoDevices',
};

type Props = { readonly model: SiteModel; readonly visit: SiteVisit };

/** Says that this page sends nothing, and why. */
export function WatchingNotice({ model, visit }: Props) {
  const reason = visit.watching.value;
  if (reason === null) {
    return null;
  }
  return (
    <div class={styles['notice']} role="status" data-watching={reason}>
      <p>{t(TEXTS[reason])}</p>
      {reason === 'chosen' && (
        <Button size="small" icon="camera" onClick={() => model.useDevices()} data-action="use-devices">
          {t('site.useDevices')}
        </Button>
      )}
    </div>
  );
}
