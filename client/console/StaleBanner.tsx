import { formatTime } from '../i18n/formatTime.ts';
import { t } from '../i18n/translate.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import type { ConsoleModel } from './ConsoleModel.ts';
import { refusalText } from './refusalText.ts';
import styles from './StaleBanner.module.css';

type Props = { readonly model: ConsoleModel; readonly signalling: Signalling };

/** Says that the page does not show the present state, since when, and what happens next. */
export function StaleBanner({ model, signalling }: Props) {
  const since = model.staleSince.value;
  if (since === null) {
    return null;
  }
  const ended = signalling.status.value === 'ended';
  const code = signalling.endedBy.value;
  const time = formatTime(since, model.timeZone.value, 'seconds');
  return (
    <div class={styles['banner']} role="alert" data-stale={signalling.status.value}>
      <Icon name="warning" size={26} />
      <div>
        <p class={styles['title']}>{t(ended ? 'console.endedTitle' : 'console.staleTitle')}</p>
        <p>
          {code !== null && `${refusalText(code)} `}
          {t(ended ? 'console.endedText' : 'console.staleText', { time })}
        </p>
      </div>
      {ended && <EndedButton signalling={signalling} />}
    </div>
  );
}

/** The way back: a reload where the server speaks a newer contract, a new connection otherwise. */
export function EndedButton({ signalling }: { readonly signalling: Signalling }) {
  return signalling.endedBy.value === 'contract_mismatch' ? (
    <Button variant="primary" onClick={() => location.reload()}>
      {t('console.reload')}
    </Button>
  ) : (
    <Button variant="primary" onClick={() => signalling.connect()}>
      {t('console.reconnect')}
    </Button>
  );
}
