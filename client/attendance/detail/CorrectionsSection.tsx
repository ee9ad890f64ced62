import type { Correction } from '../../../domain/secretariat/secretariat.ts';
import { t } from '../../i18n/translate.ts';
import { correctedText, FIELD_TEXTS } from './correctionTexts.ts';
import type { DetailView } from './DetailView.ts';
import { saidText } from '../momentText.ts';
import { Section } from './Section.tsx';
import styles from './SiteDetail.module.css';

/** All corrections, overruled ones too: nothing that was said against the record is lost. Rule [SD1]. */
export function CorrectionsSection({ view }: { readonly view: DetailView }) {
  const { corrections } = view.line;
  return (
    <Section title={t('attendanceDetail.corrections')} name="corrections">
      {corrections.length === 0 ? (
        <p class={styles['muted']}>{t('attendanceDetail.noCorrection')}</p>
      ) : (
        <ol class={styles['history']}>
          {corrections.map((correction, index) => (
            <Entry
              key={index}
              correction={correction}
              inForce={corrections.findLast(({ field }) => field === correction.field) === correction}
              view={view}
            />
          ))}
        </ol>
      )}
    </Section>
  );
}

type EntryProps = { readonly correction: Correction; readonly inForce: boolean; readonly view: DetailView };

function Entry({ correction, inForce, view }: EntryProps) {
  const { field } = correction;
  return (
    <li data-correction={field} data-in-force={inForce}>
      <p>
        {t(FIELD_TEXTS[field])}: <b>{correctedText(correction, view)}</b> (
        {t(inForce ? 'attendanceDetail.inForce' : 'attendanceDetail.overruled')})
      </p>
      <p class={styles['why']}>{saidText(correction, view)}</p>
    </li>
  );
}
