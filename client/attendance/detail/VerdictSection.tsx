import { t, type TextKey } from '../../i18n/translate.ts';
import { Icon } from '../../ui/Icon.tsx';
import { formatShare } from '../../i18n/formatShare.ts';
import { CorrectButtons, CorrectedValue } from './CorrectedValue.tsx';
import type { DetailView } from './DetailView.ts';
import { saidText } from '../momentText.ts';
import { Section } from './Section.tsx';
import styles from './SiteDetail.module.css';
import { verdictGround, type VerdictGround } from './verdictGround.ts';

const GROUND_TEXTS: Readonly<Record<VerdictGround, TextKey>> = {
  none: 'attendanceDetail.groundNone',
  hall: 'attendanceDetail.groundHall',
  reached: 'attendanceDetail.groundReached',
  below: 'attendanceDetail.groundBelow',
  absent: 'attendanceDetail.groundAbsent',
};

/** What the attendance comes to, how that follows from the rule, and the secretariat's own word. Rule [SD2]. */
export function VerdictSection({ view }: { readonly view: DetailView }) {
  const { line, sheet } = view;
  const ground = verdictGround(line, sheet.rules);
  const share = formatShare(line.share ?? 0);
  return (
    <Section title={t('attendanceDetail.verdict')} name="verdict">
      <CorrectedValue view={view} field="verdict" />
      <p class={styles['muted']} data-ground={ground}>
        {t(GROUND_TEXTS[ground], { share, percent: sheet.rules.attendedPercent })}
      </p>
      {line.contradictory && (
        <p class={styles['alarm']}>
          <Icon name="warning" size={16} /> {t('attendanceDetail.contradictory')}
        </p>
      )}
    </Section>
  );
}

/** A word for the record: it has nothing measured beside it. */
export function NoteSection({ view }: { readonly view: DetailView }) {
  const { note } = view.line;
  return (
    <Section
      title={t('attendanceDetail.note')}
      name="note"
      aside={<CorrectButtons view={view} field="note" correction={note} />}
    >
      {note === null ? (
        <p class={styles['muted']}>{t('attendanceDetail.noNote')}</p>
      ) : (
        <div data-field="note">
          <p data-official="">{note.value}</p>
          <p class={styles['why']}>{saidText(note, view)}</p>
        </div>
      )}
    </Section>
  );
}
