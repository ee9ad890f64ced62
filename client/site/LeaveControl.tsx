import { useSignal } from '@preact/signals';
import { t, type TextKey } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './LeaveControl.module.css';
import { leavingCost, type LeavingCost } from './leavingCost.ts';
import type { SiteModel } from './SiteModel.ts';
import type { SiteVisit } from './SiteVisit.ts';

type Props = { readonly model: SiteModel; readonly visit: SiteVisit };

const QUESTIONS: Readonly<Record<LeavingCost, { readonly title: TextKey; readonly text: TextKey }>> = {
  air: { title: 'site.leaveOnAirTitle', text: 'site.leaveOnAirText' },
  turn: { title: 'site.leaveTurnTitle', text: 'site.leaveTurnText' },
  place: { title: 'site.leavePlaceTitle', text: 'site.leavePlaceText' },
};

/** Leaving the conference; it asks first where that costs the site something. */
export function LeaveControl({ model, visit }: Props) {
  const asked = useSignal<LeavingCost | null>(null);
  const leave = () => {
    const { turn, wishes } = visit.floor;
    asked.value = leavingCost({
      role: visit.role.value,
      turn: turn.value,
      waiting: wishes.value.waiting.length,
      closed: visit.client.store.conference.value.phase.phase === 'closed',
    });
    if (asked.value === null) {
      model.leave();
    }
  };
  return (
    <>
      <Button variant="danger" size="small" onClick={leave} data-action="leave">
        {t('site.leave')}
      </Button>
      {asked.value !== null && (
        <Dialog title={t(QUESTIONS[asked.value].title)} onClose={() => (asked.value = null)}>
          <p>{t(QUESTIONS[asked.value].text)}</p>
          <div class={styles['answers']}>
            <Button variant="primary" onClick={() => (asked.value = null)} autoFocus>
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
