import { useSignal } from '@preact/signals';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './LeaveControl.module.css';
import type { SiteModel } from './SiteModel.ts';
import type { SiteVisit } from './SiteVisit.ts';

type Props = { readonly model: SiteModel; readonly visit: SiteVisit };

/** Leaving the conference; it asks first while the site is on air, or has the floor. */
export function LeaveControl({ model, visit }: Props) {
  const asking = useSignal(false);
  const leave = () => {
    if (visit.role.value === 'on_air' || visit.floor.turn.value.speaking !== null) {
      asking.value = true;
    } else {
      model.leave();
    }
  };
  return (
    <>
      <Button variant="danger" size="small" onClick={leave} data-action="leave">
        {t('site.leave')}
      </Button>
      {asking.value && (
        <Dialog title={t('site.leaveOnAirTitle')} onClose={() => (asking.value = false)}>
          <p>{t('site.leaveOnAirText')}</p>
          <div class={styles['answers']}>
            <Button variant="primary" onClick={() => (asking.value = false)} autoFocus>
              {t('site.stay')}
            </Button>
            <Button variant="danger" onClick={() => model.leave()} data-action="leave-anyway">
              {t('site.leaveAnyway')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
