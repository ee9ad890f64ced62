import { answerMessage } from '../connection/answer.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { formatTime } from '../i18n/formatTime.ts';
import { local } from '../i18n/language.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import { HeldText } from './HeldText.tsx';
import { Icon } from './Icon.tsx';
import styles from './LineBanner.module.css';
import { ReturnButton } from './ReturnButton.tsx';

type Props = {
  readonly signalling: Pick<Signalling, 'status' | 'staleSince' | 'endedBy' | 'held' | 'clock' | 'connect'>;
  readonly timeZone: string;
  /** What that means on this page, from `time` on: while it comes back by itself, and when it does not. */
  readonly lostText: TextKey;
  readonly endedText: TextKey;
};

/** Says across the page that it does not show the present state, since when, and what happens next. */
export function LineBanner({ signalling, timeZone, lostText, endedText }: Props) {
  const since = signalling.staleSince.value;
  if (since === null) {
    return null;
  }
  const ended = signalling.status.value === 'ended';
  const code = signalling.endedBy.value;
  const time = formatTime(since, timeZone, 'seconds');
  return (
    <div class={styles['banner']} role="alert" data-stale={signalling.status.value}>
      <Icon name="warning" size={26} />
      <div>
        <p class={styles['title']}>{t(ended ? 'connection.pageStopped' : 'connection.lineLost')}</p>
        <p>
          {code !== null && `${local(answerMessage(code))} `}
          {t(ended ? endedText : lostText, { time })}
        </p>
        <HeldText signalling={signalling} />
      </div>
      {ended && <ReturnButton signalling={signalling} />}
    </div>
  );
}
