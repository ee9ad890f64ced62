import { useSignal } from '@preact/signals';
import { PLANNED_MINUTES_MAX } from '../../../domain/agenda/agenda.ts';
import { groupBudgets, type GroupBudget } from '../../../domain/agenda/groupBudgets.ts';
import { formatDuration } from '../../i18n/formatTime.ts';
import { GROUP_TEXTS } from '../../i18n/groupTexts.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { wholeMinutes } from '../editing/itemFields.ts';
import { useSecond } from '../run/useSecond.ts';
import styles from './SettingsDialog.module.css';

/** How long each group of sites has spoken, and may. */
export function BudgetList({ model }: { readonly model: ConsoleModel }) {
  const now = useSecond(model.link.serverNow);
  return (
    <section class={styles['section']}>
      <h3>{t('settings.budgets')}</h3>
      {groupBudgets(model.link.conference.value, now).map((budget) => (
        <Budget key={budget.group} model={model} budget={budget} />
      ))}
    </section>
  );
}

function Budget({ model, budget }: { readonly model: ConsoleModel; readonly budget: GroupBudget }) {
  const { group, spokenMs, budgetMs, leftMs } = budget;
  const typed = useSignal(budgetMs === null ? '' : String(budgetMs / 60_000));
  const minutes = typed.value.trim() === '' ? null : wholeMinutes(typed.value, PLANNED_MINUTES_MAX);
  const wrong = typed.value.trim() !== '' && minutes === null;
  const action = { type: 'setBudget', group, minutes } as const;
  return (
    <form
      class={styles['group']}
      data-budget={group}
      onSubmit={(event) => {
        event.preventDefault();
        void model.press(action);
      }}
    >
      <p class={styles['heading']}>
        <b>{t(GROUP_TEXTS[group])}</b>
        <span>{t('settings.spoken', { spoken: formatDuration(spokenMs) })}</span>
        {leftMs !== null && (
          <span data-over={leftMs < 0}>
            {leftMs < 0
              ? t('settings.over', { over: formatDuration(-leftMs) })
              : t('settings.left', { left: formatDuration(leftMs) })}
          </span>
        )}
      </p>
      <Field
        label={t('settings.budgetMinutes')}
        value={typed.value}
        inputMode="numeric"
        onInput={(value) => (typed.value = value)}
        error={wrong ? t('settings.badBudget') : undefined}
      />
      <Button type="submit" disabled={wrong || model.actions.blockOf(action) !== null}>
        {t('settings.set')}
      </Button>
    </form>
  );
}
