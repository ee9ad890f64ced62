import { answerMessage } from '../connection/answer.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { HeldText } from '../ui/HeldText.tsx';
import { ReturnButton } from '../ui/ReturnButton.tsx';
import styles from './BeforeConference.module.css';

type Props = {
  readonly signalling: Pick<Signalling, 'status' | 'endedBy' | 'connect' | 'held' | 'clock'>;
  /** Whether the server has said who this is: then what is missing is a conference. */
  readonly welcomed: boolean;
};

/** What a staff page shows before there is a conference to show: that it is on its way, or why it does not come. */
export function BeforeConference({ signalling, welcomed }: Props) {
  const code = signalling.endedBy.value;
  return (
    <main class={styles['waiting']}>
      {signalling.status.value === 'ended' ? (
        <>
          <p role="alert">{code === null ? t('connection.pageStopped') : local(answerMessage(code))}</p>
          <ReturnButton signalling={signalling} />
        </>
      ) : (
        <>
          <p>{t(welcomed ? 'connection.notPlanned' : 'connection.toServer')}</p>
          <p role="status">
            <HeldText signalling={signalling} />
          </p>
        </>
      )}
    </main>
  );
}
