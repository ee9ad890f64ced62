import type { RefObject } from 'preact';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { classes } from '../ui/classes.ts';
import { FilterChip } from '../ui/FilterChip.tsx';
import { Icon } from '../ui/Icon.tsx';
import search from '../ui/SearchBox.module.css';
import { countMarks, MARK_FILTERS } from './rollCallRow.ts';
import { FILTER_TEXTS } from './rollCallTexts.ts';
import type { RollCallModel } from './RollCallModel.ts';
import styles from './ListTools.module.css';

type Props = { readonly model: RollCallModel; readonly search: RefObject<HTMLInputElement | null> };

/** The counters that filter the list, and the field that finds a site to call. */
export function ListTools({ model, search: input }: Props) {
  return (
    <div class={styles['tools']}>
      {/* What is typed is looked for among all sites, whatever the filter: then only the search counts. */}
      {model.list.typed.value === '' && <Filters model={model} />}
      <SiteSearch model={model} search={input} />
    </div>
  );
}

function Filters({ model }: Pick<Props, 'model'>) {
  const counts = countMarks(model.rows.value);
  const { filter } = model.list;
  return (
    <div class={styles['chips']} role="group" aria-label={t('rollcall.filters')}>
      {MARK_FILTERS.map((name) => (
        <FilterChip
          key={name}
          name={name}
          label={t(FILTER_TEXTS[name])}
          count={counts[name]}
          pressed={filter.value === name}
          onPress={() => (filter.value = filter.value === name ? 'all' : name)}
        />
      ))}
    </div>
  );
}

function SiteSearch({ model, search: input }: Props) {
  const { list } = model;
  const candidate = list.candidate.value;
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      list.clear();
      input.current?.blur();
    } else if (event.key === 'Enter' && !event.isComposing && candidate !== null) {
      event.preventDefault();
      input.current?.blur();
      return event.shiftKey ? list.select(candidate.id) : void model.call(candidate.id);
    }
  };
  return (
    <label class={classes(search['box'], styles['box'])}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        class={search['input']}
        aria-label={t('rollcall.searchLabel')}
        placeholder={t('rollcall.searchHint')}
        autoComplete="off"
        spellcheck={false}
        data-search=""
        value={list.typed}
        onInput={(event) => (list.typed.value = event.currentTarget.value)}
        onKeyDown={press}
      />
      {candidate !== null && (
        <span class={styles['candidate']} data-candidate={candidate.id}>
          <kbd>Enter</kbd>{' '}
          {t('rollcall.callCandidate', { site: `${candidate.id} ${local(candidate.shortName)}` })}
        </span>
      )}
    </label>
  );
}
