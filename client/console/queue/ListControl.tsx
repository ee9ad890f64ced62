import { useSignal } from '@preact/signals';
import { takesRequests } from '../../../domain/floor/floor.ts';
import { formatTime } from '../../i18n/formatTime.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { tick } from '../../ui/tick.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { FormButton } from '../actions/FormButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { closingTime } from './closingTime.ts';
import styles from './QueuePanel.module.css';

const CLOSE_LATER = { type: 'setList', open: true, closesAt: 0 } as const;

/** Whether requests are taken, and until when. */
export function ListControl({ model }: { readonly model: ConsoleModel }) {
  const asking = useSignal(false);
  const { floor, phase } = model.link.conference.value;
  const { closesAt } = floor.list;
  if (closesAt !== null) {
    // The hour comes without an event.
    void tick.value;
  }
  const open = phase.phase !== 'closed' && takesRequests(floor, 'ad_hoc', model.link.serverNow());
  return (
    <div class={styles['control']} data-list-open={open}>
      <StatusBadge tone={open ? 'online' : 'left'}>
        {open && closesAt !== null
          ? t('queue.closesAt', { time: formatTime(closesAt, model.timeZone.value) })
          : t(open ? 'queue.open' : 'queue.closed')}
      </StatusBadge>
      <ActionButton
        model={model}
        action={{ type: 'setList', open: !open, closesAt: null }}
        label={t(open ? 'queue.closeNow' : 'queue.openNow')}
        size="small"
      />
      {open && model.actions.offers(CLOSE_LATER) && (
        <FormButton
          model={model}
          action={CLOSE_LATER}
          icon="clock"
          name={t('queue.closeLater')}
          opens="closeLater"
          onOpen={() => (asking.value = true)}
        />
      )}
      {asking.value && <CloseLater model={model} onClose={() => (asking.value = false)} />}
    </div>
  );
}

function CloseLater({ model, onClose }: { readonly model: ConsoleModel; readonly onClose: () => void }) {
  const typed = useSignal('');
  const wrong = useSignal(false);
  const set = () => {
    const closesAt = closingTime(typed.value, model.timeZone.value, model.link.serverNow());
    wrong.value = closesAt === null;
    if (closesAt !== null) {
      void model.press({ type: 'setList', open: true, closesAt });
      onClose();
    }
  };
  return (
    <Dialog title={t('queue.closeLaterTitle')} onClose={onClose}>
      <form
        class={styles['dialog']}
        onSubmit={(event) => {
          event.preventDefault();
          set();
        }}
      >
        <p>{t('queue.closeLaterText')}</p>
        <Field
          label={t('queue.time')}
          value={typed.value}
          onInput={(value) => (typed.value = value)}
          error={wrong.value ? t('queue.badTime') : undefined}
          autoFocus
        />
        <Button type="submit" variant="primary">
          {t('queue.set')}
        </Button>
      </form>
    </Dialog>
  );
}
