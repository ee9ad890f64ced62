import { useSignal, type Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { CorrectionChange, CorrectionField } from '../../../domain/secretariat/secretariat.ts';
import { BACK_REASONS, TIME_REASONS, VALUE_REASONS } from '../../i18n/stockReasons.ts';
import { t, type TextKey } from '../../i18n/translate.ts';
import { CorrectionFields } from './CorrectionFields.tsx';
import { consequenceText, FIELD_TEXTS, fieldText, PROBLEM_TEXTS } from './correctionTexts.ts';
import type { DetailView } from './DetailView.ts';
import { consequences, foreseeCorrection } from './foreseeCorrection.ts';
import { readCorrection, typedCorrection, type TypedCorrection } from './readCorrection.ts';
import { RecordForm } from './RecordForm.tsx';
import styles from './RecordForm.module.css';

type Props = {
  readonly view: DetailView;
  readonly field: CorrectionField;
  /** Whether the correction in force shall be taken back. */
  readonly measured: boolean;
};

/** What the secretariat says instead of what was measured, why, and what comes of it. Rules [SD3] and [SD4]. */
export function CorrectionDialog({ view, field, measured }: Props) {
  const typed = useSignal<TypedCorrection>(useMemo(() => typedCorrection(field, measured, view), []));
  const { line, desk } = view;
  const read = readCorrection(typed.value, view);
  const change = typeof read === 'string' ? null : read;
  return (
    <RecordForm
      desk={desk}
      title={t('attendanceDetail.correctTitle', { site: line.site.id, what: t(FIELD_TEXTS[field]) })}
      quickReasons={reasonsFor(typed)}
      yes={t('attendanceDetail.record')}
      actionFor={(reason) => change && { type: 'correct', site: line.site.id, change, reason }}
    >
      <CorrectionFields typed={typed} view={view} problem={typeof read === 'string' ? read : null} />
      {change !== null && <Preview view={view} change={change} />}
      {read === 'unchanged' && <p class={styles['hint']}>{t(PROBLEM_TEXTS.unchanged)}</p>}
    </RecordForm>
  );
}

function reasonsFor({ value: { field, measured } }: Signal<TypedCorrection>): readonly TextKey[] {
  if (measured) {
    return BACK_REASONS;
  }
  return field === 'firstInAt' || field === 'lastOutAt' ? TIME_REASONS : VALUE_REASONS;
}

/** What counts now and what would count, with all that follows from it: the record's own rules, asked beforehand. */
function Preview({ view, change }: { readonly view: DetailView; readonly change: CorrectionChange }) {
  const { attendance, sheet, line } = view;
  const after = useMemo(
    () => foreseeCorrection(attendance, line.site.id, change, sheet.at),
    [attendance, sheet.at, line.site.id, change.field, change.value],
  );
  if (after === undefined) {
    return null;
  }
  const isTime = change.field === 'firstInAt' || change.field === 'lastOutAt';
  return (
    <div class={styles['preview']} role="status" data-preview="">
      <p class={styles['legend']}>{t('attendanceDetail.preview')}</p>
      <p>
        <b>
          {t('attendanceDetail.change', {
            before: fieldText(change.field, line, 'official', view),
            after: fieldText(change.field, after, 'official', view),
          })}
        </b>
      </p>
      {consequences(line, after, change).map((consequence) => (
        <p key={consequence.of} data-consequence={consequence.of}>
          {consequenceText(consequence)}
        </p>
      ))}
      {isTime && <p class={styles['hint']}>{t('attendanceDetail.shareStays')}</p>}
    </div>
  );
}
