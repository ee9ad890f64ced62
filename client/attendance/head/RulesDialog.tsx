import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { AttendanceRules } from '../../../domain/secretariat/secretariat.ts';
import { asId, type CommandId } from '../../../domain/ids.ts';
import type { Failure } from '../../connection/answer.ts';
import { randomId } from '../../connection/deviceId.ts';
import type { Signalling } from '../../connection/Signalling.ts';
import { Draft } from '../../state/Draft.ts';
import editing from '../../ui/EditForm.module.css';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { failureText } from '../../ui/failureText.ts';
import { Field } from '../../ui/Field.tsx';
import { showToast } from '../../ui/toasts.ts';
import { useIsShown } from '../../ui/useIsShown.ts';
import { rulesOf, rulesSeen, rulesTyped, type RulesFields } from './rulesFields.ts';
import styles from './RulesDialog.module.css';

type Props = {
  readonly rules: AttendanceRules;
  /** Whether this account may set them; others read them. */
  readonly edits: boolean;
  readonly signalling: Pick<Signalling, 'status' | 'request'>;
  readonly onClose: () => void;
};

/** By what the attendance is judged, to be read and set. What is set holds for the whole record, also backwards. */
export function RulesDialog({ rules, edits, signalling, onClose }: Props) {
  const { draft, conflicts, refused, sending, save } = useRules(rules, signalling, onClose);
  const live = signalling.status.value === 'live';
  const locked = !edits || !live || conflicts || sending || rulesOf(draft.fields.value) === null;
  return (
    <Dialog title={t('attendance.rulesTitle')} onClose={onClose}>
      <form
        class={editing['form']}
        data-form="rules"
        onSubmit={(event) => {
          event.preventDefault();
          if (!locked) {
            void save();
          }
        }}
      >
        <p class={styles['intro']}>{t('attendance.rulesIntro')}</p>
        <RulesFieldsView draft={draft} edits={edits} />
        {!edits && <p class={styles['intro']}>{t('attendance.rulesReadOnly')}</p>}
        {edits && !live && <p class={editing['refused']}>{t('attendance.lineNeeded')}</p>}
        {conflicts && <TheirRules rules={rules} onKeep={() => draft.catchUp(rulesSeen(rules), 'mine')} />}
        {refused !== null && (
          <p class={editing['refused']} role="alert" data-refused={refused.code}>
            {failureText(refused)}
          </p>
        )}
        {edits && (
          <div class={editing['buttons']}>
            <Button type="submit" variant="primary" data-action="set-rules" disabled={locked}>
              {t('attendance.rulesSave')}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  );
}

/** The rules being typed: what others set meanwhile is taken over, but for what has been typed here, too. */
function useRules(rules: AttendanceRules, signalling: Props['signalling'], onClose: () => void) {
  const draft = useMemo(() => new Draft(rulesSeen(rules)), []);
  const refused = useSignal<Failure | null>(null);
  const sending = useSignal(false);
  const isShown = useIsShown();
  const current = rulesSeen(rules);
  const outdated = draft.isOutdated(current);
  const conflicts = draft.conflicts(current).length > 0;
  useEffect(() => {
    if (outdated && !conflicts) {
      draft.catchUp(current, 'mine');
    }
  }, [outdated, conflicts, draft, current.version]);

  const save = async () => {
    const typed = rulesOf(draft.fields.peek());
    if (typed === null || sending.peek()) {
      return;
    }
    sending.value = true;
    const command = asId<CommandId>(randomId());
    const input = { command, expectedVersion: draft.version, rules: typed };
    const answer = await signalling.request('attendance.rules', input);
    sending.value = false;
    if (answer.ok) {
      showToast('done', t('attendance.rulesSaved'));
    } else if (!isShown()) {
      showToast('refused', failureText(answer));
    }
    refused.value = answer.ok ? null : answer;
    // Closed by its user meanwhile, it does not close what is open by now.
    if (answer.ok && isShown()) {
      onClose();
    }
  };
  return { draft, conflicts, refused: refused.value, sending: sending.value, save };
}

function RulesFieldsView({ draft, edits }: { readonly draft: Draft<RulesFields>; readonly edits: boolean }) {
  const { percent, late, early } = draft.fields.value;
  const { attendedPercent, lateAfterMs, earlyBeforeMs } = rulesTyped(draft.fields.value);
  return (
    <>
      <Field
        label={t('attendance.rulePercent')}
        hint={t('attendance.rulePercentHint')}
        error={attendedPercent === null ? t('attendance.badPercent') : undefined}
        name="percent"
        inputMode="numeric"
        value={percent}
        disabled={!edits}
        autoFocus={edits}
        onInput={(value) => draft.set({ percent: value })}
      />
      <div class={editing['row']}>
        <Field
          label={t('attendance.ruleLate')}
          error={lateAfterMs === null ? t('attendance.badMinutes') : undefined}
          name="late"
          inputMode="numeric"
          value={late}
          disabled={!edits}
          onInput={(value) => draft.set({ late: value })}
        />
        <Field
          label={t('attendance.ruleEarly')}
          error={earlyBeforeMs === null ? t('attendance.badMinutes') : undefined}
          name="early"
          inputMode="numeric"
          value={early}
          disabled={!edits}
          onInput={(value) => draft.set({ early: value })}
        />
      </div>
    </>
  );
}

function TheirRules({ rules, onKeep }: { readonly rules: AttendanceRules; readonly onKeep: () => void }) {
  const { percent, late, early } = rulesSeen(rules).fields;
  return (
    <p class={styles['theirs']} role="alert">
      {t('attendance.theirRules', { percent, late, early })}{' '}
      <Button size="small" onClick={onKeep}>
        {t('attendance.keepMine')}
      </Button>
    </p>
  );
}
