import { t } from '../i18n/translate.ts';
import { ACTION_TEXTS, refusalText } from './rollCallTexts.ts';
import type { RollCallModel } from './RollCallModel.ts';
import styles from './OutcomeLine.module.css';

/** What became of the last key or button. */
export function OutcomeLine({ model }: { readonly model: RollCallModel }) {
  const outcome = model.sender.outcome.value;
  const refused = typeof outcome?.result === 'object' ? outcome.result.refused : null;
  return (
    <p
      class={styles['outcome']}
      role="status"
      data-outcome={outcome === null ? 'none' : refused === null ? outcome.result : 'refused'}
      data-code={refused ?? undefined}
    >
      {outcome !== null && outcome.action !== null && <b>{subjectOf(outcome.action)}: </b>}
      {refused !== null && refusalText(refused)}
      {outcome?.result === 'sent' && t('rollcall.outcomeSent')}
      {outcome?.result === 'done' && t('rollcall.outcomeDone')}
    </p>
  );
}

function subjectOf(
  action: NonNullable<NonNullable<RollCallModel['sender']['outcome']['value']>['action']>,
): string {
  const text = t(ACTION_TEXTS[action.type]);
  return 'site' in action ? `${text} ${action.site}` : text;
}
