import { t } from '../i18n/translate.ts';
import { StatusShape } from '../ui/StatusShape.tsx';
import type { Tone } from '../ui/tone.ts';
import { FILTER_TEXTS } from './consoleTexts.ts';
import type { ConsoleModel } from './ConsoleModel.ts';
import { SITE_FILTERS, type SiteFilter } from './siteFilter.ts';
import styles from './FilterChips.module.css';

const TONES: Partial<Readonly<Record<SiteFilter, Tone>>> = {
  online: 'online',
  waiting: 'listening',
  standby: 'standby',
  lost: 'lost',
  absent: 'never',
};

/** The counters; each of them shows only its sites when pressed. */
export function FilterChips({ model }: { readonly model: ConsoleModel }) {
  const counts = model.counts.value;
  const { filter } = model.line;
  return (
    <div class={styles['chips']} role="group" aria-label={t('console.filters')}>
      {SITE_FILTERS.map((name) => {
        const tone = TONES[name];
        const count = counts[name];
        return (
          <button
            key={name}
            type="button"
            class={styles['chip']}
            aria-pressed={filter.value === name}
            data-filter={name}
            data-count={count}
            data-empty={count === 0}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => (filter.value = filter.value === name ? 'all' : name)}
          >
            {tone !== undefined && <StatusShape tone={tone} />}
            {t(FILTER_TEXTS[name])}
            <b>{name === 'online' ? t('console.outOf', { count, total: counts.all }) : count}</b>
          </button>
        );
      })}
    </div>
  );
}
