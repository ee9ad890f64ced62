import { useRef } from 'preact/hooks';
import { DELEGATION_REASONS } from '../i18n/stockReasons.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { failureText } from '../ui/failureText.ts';
import { ReasonField } from '../ui/ReasonField.tsx';
import { useFocusBack } from '../ui/useFocusBack.ts';
import { useIsShown } from '../ui/useIsShown.ts';
import type { DelegationForm, SaveBlock } from './DelegationForm.ts';
import { DelegateList } from './DelegateList.tsx';
import styles from './DelegationEditor.module.css';
import { HeadCountField } from './HeadCountField.tsx';
import { PlanDifference, type PlannedPeople } from './PlanDifference.tsx';
import { TheirDelegation } from './TheirDelegation.tsx';

type Props = {
  readonly form: DelegationForm;
  readonly plan: PlannedPeople;
  /** IANA zone that times are shown in. */
  readonly timeZone: string;
  /** Whether the conference is closed, so that a change needs a reason. */
  readonly corrects: boolean;
  readonly onSaved: () => void;
};

/** Blocks that need words; the others are seen where they are. */
const BLOCK_TEXTS: Partial<Readonly<Record<SaveBlock, TextKey>>> = {
  outdated: 'delegation.settleFirst',
  has_problems: 'delegation.blockProblems',
  correction_needed: 'delegation.reasonAsked',
  stale: 'delegation.blockStale',
};

/** A delegation is written down: how many people, who they are, and what the plan says of them. Rules [DE1] to [DE5]. */
export function DelegationEditor({ form, plan, timeZone, corrects, onSaved }: Props) {
  const { draft } = form;
  const element = useRef<HTMLFormElement>(null);
  useFocusBack(element);
  const isShown = useIsShown();
  const save = async () => {
    // Whoever has folded it since may be writing something else by now.
    if ((await form.save(corrects)) && isShown()) {
      onSaved();
    }
  };
  return (
    <form
      ref={element}
      class={styles['editor']}
      data-form="delegation"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TheirDelegation form={form} timeZone={timeZone} />
      <HeadCountField draft={draft} />
      <PlanDifference draft={draft} plan={plan} />
      <DelegateList draft={draft} />
      {corrects && (
        <ReasonField choices={DELEGATION_REASONS.map((reason) => t(reason))} value={form.correction} />
      )}
      <SaveLine form={form} corrects={corrects} />
    </form>
  );
}

function SaveLine({ form, corrects }: Pick<Props, 'form' | 'corrects'>) {
  const block = form.blockOf(corrects);
  const refused = form.refused.value;
  const text = block === null ? undefined : BLOCK_TEXTS[block];
  return (
    <div class={styles['foot']}>
      <div class={styles['said']} role="status">
        {refused !== null && block !== 'outdated' ? (
          <p class={styles['problem']} data-refused={refused.code}>
            {failureText(refused)}
          </p>
        ) : (
          text !== undefined && <p data-block={block}>{t(text)}</p>
        )}
      </div>
      <Button type="submit" variant="primary" data-action="save-delegation" disabled={block !== null}>
        {t(form.saving.value ? 'delegation.saving' : 'delegation.save')}
      </Button>
    </div>
  );
}
