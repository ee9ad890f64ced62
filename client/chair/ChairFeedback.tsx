import { answerMessage } from '../connection/answer.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import type { ActionOutcome } from '../state/ActionSender.ts';
import { CHAIR_TEXTS, type ChairAction } from './chairAction.ts';
import styles from './ChairButtons.module.css';
import type { ChairModel } from './ChairModel.ts';

/** What became of the last press: done, or the sentence that says why not and what helps. */
export function ChairFeedback({ sender }: Pick<ChairModel, 'sender'>) {
  const outcome = sender.outcome.value;
  const refused = outcome !== null && typeof outcome.result === 'object';
  return (
    <p
      class={styles['feedback']}
      role="status"
      aria-live="assertive"
      data-outcome={outcome === null ? '' : refused ? 'refused' : outcome.result}
    >
      {outcome !== null && feedbackText(outcome)}
    </p>
  );
}

function feedbackText({ action, result }: ActionOutcome<ChairAction, 'stale'>): string {
  if (result === 'sent') {
    return t('chair.sent');
  }
  if (result === 'done') {
    return action === null ? '' : t('chair.done', { action: t(CHAIR_TEXTS[action.type]) });
  }
  return result.refused === 'stale' ? t('chair.stale') : local(answerMessage(result.refused));
}
