import { HEAD_COUNT_MAX } from '../../domain/delegation/delegation.ts';
import { t } from '../i18n/translate.ts';
import { Field } from '../ui/Field.tsx';
import type { DelegationDraft } from './DelegationDraft.ts';

/** How many people were counted in the room. Fewer than names is most likely a slip, and is said; the rules allow it. */
export function HeadCountField({ draft }: { readonly draft: DelegationDraft }) {
  const { headCount, delegates } = draft.entry.value;
  const bad = draft.problems.value.headCount !== null;
  const fewer = headCount !== null && headCount < delegates.length;
  return (
    <Field
      label={t('delegation.headCount')}
      name="head-count"
      inputMode="numeric"
      autoComplete="off"
      value={draft.typed.value.headCount}
      hint={
        fewer ? t('delegation.fewerThanNamed', { count: delegates.length }) : t('delegation.headCountHint')
      }
      error={bad ? t('delegation.badCount', { max: HEAD_COUNT_MAX }) : undefined}
      onInput={(typed) => draft.setHeadCount(typed)}
    />
  );
}
