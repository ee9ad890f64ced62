import type { Signalling } from '../connection/Signalling.ts';
import { t } from '../i18n/translate.ts';
import { Button } from './Button.tsx';

type Props = {
  readonly signalling: Pick<Signalling, 'endedBy' | 'connect'>;
  readonly size?: 'normal' | 'large';
};

/** The way back after an end: a reload where the server speaks a newer contract, a new connection otherwise. */
export function ReturnButton({ signalling, size = 'normal' }: Props) {
  const code = signalling.endedBy.value;
  return code === 'contract_mismatch' ? (
    <Button variant="primary" size={size} data-action="come-back" onClick={() => location.reload()}>
      {t('connection.reload')}
    </Button>
  ) : (
    <Button variant="primary" size={size} data-action="come-back" onClick={() => signalling.connect()}>
      {t(code === 'session_ended' ? 'connection.useHere' : 'connection.reconnect')}
    </Button>
  );
}
