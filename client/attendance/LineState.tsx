import { answerMessage } from '../connection/answer.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './LineState.module.css';

/** Says so across the page while the figures do not follow the conference. */
export function LineState({ signalling }: { readonly signalling: Signalling }) {
  const status = signalling.status.value;
  if (status === 'live' || status === 'connecting') {
    return null;
  }
  const code = signalling.endedBy.value;
  return (
    <div class={styles['banner']} role="alert" data-stale={status}>
      <Icon name="warning" size={22} />
      <p>
        {status === 'stale' ? t('attendance.stale') : t('attendance.ended')}{' '}
        {code !== null && local(answerMessage(code))}
      </p>
      {status === 'ended' && (
        <Button
          variant="primary"
          onClick={() => (code === 'contract_mismatch' ? location.reload() : signalling.connect())}
        >
          {t(code === 'contract_mismatch' ? 'console.reload' : 'console.reconnect')}
        </Button>
      )}
    </div>
  );
}
