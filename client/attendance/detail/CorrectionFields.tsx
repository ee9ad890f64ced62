import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { NOTE_LIMIT, VERDICTS } from '../../../domain/secretariat/secretariat.ts';
import { t } from '../../i18n/translate.ts';
import { dayText } from '../../i18n/formatMoment.ts';
import { zoneName } from '../../i18n/zoneName.ts';
import { Field } from '../../ui/Field.tsx';
import editing from '../../ui/EditForm.module.css';
import { Select } from '../../ui/Select.tsx';
import { fieldText, PROBLEM_TEXTS, verdictText } from './correctionTexts.ts';
import type { DetailView } from './DetailView.ts';
import { correctionDays, type CorrectionProblem, type TypedCorrection } from './readCorrection.ts';
import styles from './RecordForm.module.css';

type Props = {
  readonly typed: Signal<TypedCorrection>;
  readonly view: DetailView;
  readonly problem: CorrectionProblem | null;
};

/** The value of a correction: what was measured, or something else. */
export function CorrectionFields({ typed, view, problem }: Props) {
  const { field, measured } = typed.value;
  if (field === 'note') {
    return <NoteField typed={typed} view={view} problem={problem} />;
  }
  return (
    <fieldset class={styles['choice']}>
      <legend class={styles['legend']}>{t('attendanceDetail.official')}</legend>
      {([true, false] as const).map((back) => (
        <label key={String(back)}>
          <input
            type="radio"
            name="official"
            value={back ? 'measured' : 'other'}
            checked={measured === back}
            onChange={() => (typed.value = { ...typed.peek(), measured: back })}
          />
          {back
            ? t('attendanceDetail.asMeasured', { value: fieldText(field, view.line, 'measured', view) })
            : t('attendanceDetail.other')}
        </label>
      ))}
      {!measured &&
        (field === 'verdict' ? (
          <VerdictField typed={typed} />
        ) : (
          <TimeField typed={typed} view={view} problem={problem} />
        ))}
    </fieldset>
  );
}

function VerdictField({ typed }: Pick<Props, 'typed'>) {
  return (
    <Select
      label={t('attendanceDetail.verdict')}
      value={typed.value.verdict}
      options={VERDICTS.map((value) => ({ value, text: verdictText(value) }))}
      onChange={(verdict) => (typed.value = { ...typed.peek(), verdict })}
      data-choice="verdict"
    />
  );
}

/** The day is asked for where there are several to choose from: a session across midnight. */
function TimeField({ typed, view, problem }: Props) {
  const days = correctionDays(view);
  const shown = problem === 'unchanged' ? null : problem;
  // While one is still typing, an unfinished time is no mistake yet.
  const error = shown !== null && (shown !== 'unreadable' || typed.value.time.length >= 4) ? shown : null;
  return (
    <div class={styles['row']}>
      <Field
        label={t('attendanceDetail.time')}
        name="time"
        autoFocus
        autoComplete="off"
        maxLength={12}
        value={typed.value.time}
        hint={t('attendanceDetail.timeHint', { zone: zoneName(view.timeZone) })}
        error={error === null ? undefined : t(PROBLEM_TEXTS[error])}
        onInput={(time) => (typed.value = { ...typed.peek(), time })}
      />
      {days.length > 1 && (
        <Select
          label={t('attendanceDetail.day')}
          value={typed.value.day}
          options={days.map((value) => ({ value, text: dayText(value) }))}
          onChange={(day) => (typed.value = { ...typed.peek(), day })}
          data-choice="day"
        />
      )}
    </div>
  );
}

function NoteField({ typed, problem }: Props) {
  const id = useId();
  const tooLong = problem === 'note_too_long';
  return (
    <div class={styles['choice']}>
      <label class={styles['legend']} for={id}>
        {t('attendanceDetail.noteField')}
      </label>
      <textarea
        id={id}
        class={styles['note']}
        name="note"
        autoFocus
        aria-invalid={tooLong}
        aria-describedby={`${id}-hint`}
        value={typed.value.note}
        onInput={(event) => (typed.value = { ...typed.peek(), note: event.currentTarget.value })}
      />
      <p id={`${id}-hint`} class={tooLong ? editing['refused'] : styles['hint']}>
        {tooLong ? t(PROBLEM_TEXTS.note_too_long, { max: NOTE_LIMIT }) : t('attendanceDetail.noteHint')}
      </p>
    </div>
  );
}
