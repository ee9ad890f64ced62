import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { formBlock } from '../actions/formBlock.ts';
import { refusalText } from '../actions/refusalText.ts';
import type { Refusal } from '../actions/ActionDesk.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { Draft } from '../../state/Draft.ts';
import editing from '../../ui/EditForm.module.css';
import { Refused } from '../editing/Refused.tsx';
import { rulesOf, rulesSeen, type RulesFields } from './rulesFields.ts';
import styles from './SettingsDialog.module.css';

/** How speeches are timed, and what happens when the time is up. */
export function RulesForm({ model }: { readonly model: ConsoleModel }) {
  const refused = useSignal<Refusal | null>(null);
  const { draft, conflicts, keepMine } = useRulesDraft(model);
  const rules = rulesOf(draft.fields.value);
  const now = model.link.conference.value.floor.rules;
  const block = formBlock(model.actions, { type: 'setRules', rules: now, expectedVersion: now.version });
  const save = async () => {
    if (rules !== null) {
      refused.value = await model.actions.save({ type: 'setRules', rules, expectedVersion: draft.version });
    }
  };
  return (
    <form
      class={styles['section']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{t('settings.rules')}</h3>
      <RulesFieldsView draft={draft} />
      {rules === null && <p class={styles['note']}>{t('settings.badNumber')}</p>}
      {conflicts && <TheirRules onKeep={keepMine} />}
      <Refused code={refused.value} />
      <div class={editing['buttons']}>
        <Button
          type="submit"
          variant="primary"
          data-action="setRules"
          disabled={rules === null || conflicts || block !== null}
          title={block === null ? undefined : refusalText(block)}
        >
          {t('settings.save')}
        </Button>
      </div>
    </form>
  );
}

/** The rules being typed; what others change meanwhile is taken over where this editor has not changed it as well. */
function useRulesDraft(model: ConsoleModel) {
  const current = rulesSeen(model.link.conference.value.floor.rules);
  const draft = useMemo(() => new Draft(rulesSeen(model.link.conference.peek().floor.rules)), [model]);
  const outdated = draft.isOutdated(current);
  const conflicts = draft.conflicts(current).length > 0;
  const keepMine = () => draft.catchUp(current, 'mine');
  useEffect(() => {
    if (outdated && !conflicts) {
      draft.catchUp(current, 'mine');
    }
  }, [outdated, conflicts, draft, current.version]);
  return { draft, conflicts, keepMine };
}

function TheirRules({ onKeep }: { readonly onKeep: () => void }) {
  return (
    <p class={styles['note']} role="alert">
      {t('settings.theirRules')}{' '}
      <Button size="small" onClick={onKeep}>
        {t('run.keepMine')}
      </Button>
    </p>
  );
}

function RulesFieldsView({ draft }: { readonly draft: Draft<RulesFields> }) {
  const { speech, response, warn, overtime, grace, chairMutes, bells } = draft.fields.value;
  return (
    <>
      <div class={editing['row']}>
        <Field
          label={t('settings.speech')}
          value={speech}
          onInput={(value) => draft.set({ speech: value })}
        />
        <Field
          label={t('settings.response')}
          value={response}
          onInput={(value) => draft.set({ response: value })}
        />
      </div>
      <Field label={t('settings.warn')} value={warn} onInput={(value) => draft.set({ warn: value })} />
      <Select<RulesFields['overtime']>
        label={t('settings.overtime')}
        value={overtime}
        options={[
          { value: 'continue', text: t('settings.overtimeContinue') },
          { value: 'close', text: t('settings.overtimeClose') },
        ]}
        onChange={(value) => draft.set({ overtime: value })}
      />
      {overtime === 'close' && (
        <Field label={t('settings.grace')} value={grace} onInput={(value) => draft.set({ grace: value })} />
      )}
      <Check
        label={t('settings.chairMutes')}
        checked={chairMutes}
        onChange={(value) => draft.set({ chairMutes: value })}
      />
      <Check label={t('settings.bells')} checked={bells} onChange={(value) => draft.set({ bells: value })} />
    </>
  );
}

type CheckProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label class={styles['check']}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
