import { REASON_LIMIT } from '../../domain/rollcall/rollCall.ts';
import { LINE_PROBLEMS, type LineProblem } from '../../domain/linetest/lineTest.ts';
import { t } from '../i18n/translate.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import type { LineTestDraft } from './LineTestDraft.ts';
import { PROBLEM_TEXTS } from './lineTestTexts.ts';
import styles from './LineTestForm.module.css';

const UNNAMED = '';

/** Where the trouble is, once there is some, and whatever else is worth a note. */
export function FaultFields({ draft }: { readonly draft: LineTestDraft }) {
  const options = LINE_PROBLEMS.map((problem) => ({ value: problem, text: t(PROBLEM_TEXTS[problem]) }));
  return (
    <div class={styles['fault']}>
      {draft.faulty.value && (
        <Select<LineProblem | typeof UNNAMED>
          label={t('linetest.problem')}
          value={draft.problem.value ?? UNNAMED}
          options={[{ value: UNNAMED, text: t('linetest.problemUnnamed') }, ...options]}
          onChange={(problem) => draft.chooseProblem(problem === UNNAMED ? null : problem)}
          data-choice="problem"
        />
      )}
      <Field
        label={t('linetest.note')}
        name="note"
        class={styles['note']}
        value={draft.note.value}
        onInput={(note) => (draft.note.value = note)}
        autoComplete="off"
        maxLength={REASON_LIMIT}
      />
    </div>
  );
}
