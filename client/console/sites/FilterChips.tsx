import { t } from '../../i18n/translate.ts';
import { FilterChip } from '../../ui/FilterChip.tsx';
import type { Tone } from '../../ui/tone.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { FILTER_TEXTS } from '../consoleTexts.ts';
import { SITE_FILTERS, type SiteFilter } from './siteFilter.ts';
import styles from './FilterChips.module.css';

const TONES: Partial<Readonly<Record<SiteFilter, Tone>>> = {
  online: 'online',
  waiting: 'listening',
  standby: 'standby',
  lost: 'lost',
  absent: 'never',
  test_failed: 'lost',
};

/** The counters; each of them shows only its sites when pressed. */
export function FilterChips({ model }: { readonly model: ConsoleModel }) {
  const counts = model.counts.value;
  const { filter } = model.line;
  const totals: Partial<Readonly<Record<SiteFilter, number>>> = {
    online: counts.all,
    tested: counts.tested + counts.untested,
  };
  return (
    <div class={styles['chips']} data-counters="" role="group" aria-label={t('console.filters')}>
      {SITE_FILTERS.map((name) => {
        const total = totals[name];
        return (
          <FilterChip
            key={name}
            name={name}
            label={t(FILTER_TEXTS[name])}
            count={counts[name]}
            shown={total === undefined ? undefined : t('console.outOf', { count: counts[name], total })}
            tone={TONES[name]}
            pressed={filter.value === name}
            onPress={() => {
              filter.value = filter.value === name ? 'all' : name;
              model.tab.value = 'sites';
            }}
          />
        );
      })}
    </div>
  );
}
