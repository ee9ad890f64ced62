import { answerMessage } from '../connection/answer.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { RunningText } from './RunningText.tsx';

type Props = { readonly signalling: Pick<Signalling, 'held' | 'clock'> };

/** Why the server does not let this page in for now, and in how many seconds it tries again; else nothing. */
export function HeldText({ signalling }: Props) {
  const held = signalling.held.value;
  if (held === null) {
    return null;
  }
  const seconds = () => Math.max(0, Math.ceil((held.until - signalling.clock.localNow()) / 1000));
  return (
    <span data-held={held.code}>
      {local(answerMessage(held.code))} {/* Read out every second, it would drown the sentence. */}
      <span aria-hidden="true">
        <RunningText text={() => t('connection.retryIn', { seconds: seconds() })} />
      </span>
    </span>
  );
}
