import { useSignal } from '@preact/signals';
import type { StaffPresence } from '../../contract/notifications.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { failureText } from '../ui/failureText.ts';
import { showToast } from '../ui/toasts.ts';
import styles from './DisplayList.module.css';

type Link = Pick<Signalling, 'request' | 'status'>;
type Props = { readonly displays: readonly StaffPresence[]; readonly signalling: Link };

/** The screens that are connected, each with the way to end it. */
export function DisplayList({ displays, signalling }: Props) {
  return displays.length === 0 ? (
    <p class={styles['none']}>{t('displays.noneConnected')}</p>
  ) : (
    <ul class={styles['list']}>
      {displays.map((display) => (
        <Line key={display.session} display={display} signalling={signalling} />
      ))}
    </ul>
  );
}

type LineProps = { readonly display: StaffPresence; readonly signalling: Link };

/** Ending asks again in the same place: the screen goes dark for a whole room. */
function Line({ display: { session, name, display }, signalling }: LineProps) {
  const asking = useSignal(false);
  const end = async () => {
    asking.value = false;
    const answer = await signalling.request('display.end', { session });
    if (!answer.ok) {
      showToast('refused', failureText(answer));
    }
  };
  return (
    <li class={styles['line']} data-connected-display={name} data-kind={display ?? ''}>
      <span class={styles['name']}>
        <strong>{name}</strong>
        <span>{t(display === 'monitor' ? 'displays.monitor' : 'displays.hall')}</span>
      </span>
      {asking.value ? (
        <>
          <Button size="small" onClick={() => (asking.value = false)}>
            {t('shared.cancel')}
          </Button>
          <Button size="small" variant="danger" onClick={() => void end()} data-action="end-display-now">
            {t('displays.endNow')}
          </Button>
        </>
      ) : (
        <Button
          size="small"
          disabled={signalling.status.value !== 'live'}
          onClick={() => (asking.value = true)}
          data-action="end-display"
        >
          {t('displays.end')}
        </Button>
      )}
    </li>
  );
}
