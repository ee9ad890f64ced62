import { useId } from 'preact/hooks';
import { SITE_GROUPS, type SiteGroup } from '../../../domain/sites/sites.ts';
import { GROUP_TEXTS } from '../../i18n/groupTexts.ts';
import { t } from '../../i18n/translate.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { rowId, SITE_LIST_ID } from './siteListIds.ts';
import { SiteRowView } from './SiteRowView.tsx';
import styles from './SiteList.module.css';

/** All sites that the filter leaves, in protocol order, group by group. */
export function SiteList({ model }: { readonly model: ConsoleModel }) {
  const empty = model.line.shown.value.length === 0;
  return (
    // What scrolls can be scrolled by the keyboard; choosing goes through the command line.
    <div class={styles['list']} id={SITE_LIST_ID} role="listbox" aria-label={t('console.sites')} tabIndex={0}>
      {SITE_GROUPS.map((group) => (
        <SiteGroupView key={group} group={group} model={model} />
      ))}
      {empty && <p class={styles['empty']}>{t('console.noneInFilter')}</p>}
    </div>
  );
}

function SiteGroupView({ group, model }: { readonly group: SiteGroup; readonly model: ConsoleModel }) {
  const title = useId();
  const { line } = model;
  const rows = line.shown.value.filter((row) => row.group === group);
  if (rows.length === 0) {
    return null;
  }
  const all = model.rows.value.filter((row) => row.group === group);
  const online = all.filter(({ connection }) => connection === 'online').length;
  return (
    <div class={styles['group']} role="group" aria-labelledby={title} data-group={group}>
      <div class={styles['title']} id={title}>
        {t(GROUP_TEXTS[group])}
        <span class={styles['count']}>{t('console.groupCount', { online, total: all.length })}</span>
      </div>
      <div class={styles['rows']} role="presentation">
        {rows.map((row) => (
          <SiteRowView
            key={row.id}
            row={row}
            id={rowId(row.id)}
            selected={line.selected.value === row.id}
            candidate={false}
            line={line}
          />
        ))}
      </div>
    </div>
  );
}
