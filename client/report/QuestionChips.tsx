import type { Signal } from '@preact/signals';
import type { SiteAcross } from '../../domain/attendance/reportAcross.ts';
import { t } from '../i18n/translate.ts';
import { FilterChip } from '../ui/FilterChip.tsx';
import { isConcerned, QUESTIONS, type Question } from './reportQuestions.ts';
import { CONCERNED_TEXTS } from './reportTexts.ts';
import styles from './QuestionChips.module.css';

export type Shown = 'all' | Question;

type Props = { readonly sites: readonly SiteAcross[]; readonly shown: Signal<Shown> };

/** How many sites each question is about; pressing one shows them. */
export function QuestionChips({ sites, shown }: Props) {
  return (
    <div class={styles['chips']} role="group" aria-label={t('report.filters')}>
      <FilterChip
        name="all"
        label={t('report.allSites')}
        count={sites.length}
        pressed={shown.value === 'all'}
        onPress={() => (shown.value = 'all')}
      />
      {QUESTIONS.map((question) => (
        <FilterChip
          key={question}
          name={question}
          label={t(CONCERNED_TEXTS[question])}
          count={sites.filter((site) => isConcerned(site, question)).length}
          pressed={shown.value === question}
          onPress={() => (shown.value = question)}
        />
      ))}
    </div>
  );
}
