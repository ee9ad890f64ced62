import type { Correction, CorrectionField } from '../../../domain/secretariat/secretariat.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import unseen from '../../ui/Unseen.module.css';
import { correctedField, FIELD_TEXTS, fieldText, struckText } from './correctionTexts.ts';
import type { DetailView } from './DetailView.ts';
import { saidText } from '../momentText.ts';
import styles from './SiteDetail.module.css';

type Props = { readonly view: DetailView; readonly field: Exclude<CorrectionField, 'note'> };

/** What counts, and where it was corrected, what was measured struck through beside it, and why. Rule [SD1]. */
export function CorrectedValue({ view, field }: Props) {
  const { line } = view;
  const correction = correctedField(field, line);
  const struck = struckText(field, line, view);
  return (
    <div class={styles['value']} data-field={field}>
      <p>
        <b data-official="">{fieldText(field, line, 'official', view)}</b>
        {struck !== null && (
          <>
            {' '}
            <del data-measured="" aria-hidden="true">
              {struck}
            </del>
            <span class={unseen['unseen']}>{t('attendanceDetail.measured', { value: struck })}</span>
          </>
        )}
      </p>
      {correction !== null && <p class={styles['why']}>{saidText(correction, view)}</p>}
      <CorrectButtons view={view} field={field} correction={correction} />
    </div>
  );
}

type ButtonsProps = {
  readonly view: DetailView;
  readonly field: CorrectionField;
  readonly correction: Correction | null;
};

/** The way to correct a field, and to take the correction back: both are corrections, with a reason. */
export function CorrectButtons({ view: { desk, corrects }, field, correction }: ButtonsProps) {
  const what = t(FIELD_TEXTS[field]);
  return !corrects ? null : (
    <div class={styles['correct']}>
      <Button
        size="small"
        icon="edit"
        aria-label={t('attendanceDetail.correctThis', { what })}
        data-correct={field}
        onClick={() => desk.ask({ type: 'correct', field, measured: false })}
      >
        {t('attendanceDetail.correct')}
      </Button>
      {correction !== null && (
        <Button
          size="small"
          variant="quiet"
          aria-label={t('attendanceDetail.takeBackThis', { what })}
          data-take-back={field}
          onClick={() => desk.ask({ type: 'correct', field, measured: true })}
        >
          {t('attendanceDetail.takeBack')}
        </Button>
      )}
    </div>
  );
}
