import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { ReportedConference } from '../../contract/report.ts';
import type { SiteAcross } from '../../domain/attendance/reportAcross.ts';
import { formatDuration } from '../i18n/formatTime.ts';
import { GROUP_TEXTS } from '../i18n/groupTexts.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Icon } from '../ui/Icon.tsx';
import { Appearances } from './Appearances.tsx';
import styles from './ReportTable.module.css';

type Props = {
  readonly site: SiteAcross;
  readonly conferences: readonly ReportedConference[];
  /** Of the table, for the row that opens below. */
  readonly columns: number;
};

/** How one site did in all conferences, and on request in each. */
export function ReportRow({ site, conferences, columns }: Props) {
  const open = useSignal(false);
  const below = useId();
  const { id, shortName, name, group } = site.site;
  return (
    <>
      <tr data-site={id}>
        <th scope="row">
          <button
            type="button"
            class={styles['open']}
            title={local(name)}
            aria-expanded={open.value}
            aria-controls={below}
            data-action="open-site"
            onClick={() => (open.value = !open.value)}
          >
            <Icon name={open.value ? 'up' : 'down'} size={14} />
            <b>{id}</b>
            {local(shortName)}
          </button>
        </th>
        <td>{t(GROUP_TEXTS[group])}</td>
        <td data-cell="invited">{site.appearances.length}</td>
        <Times cell="absent" times={site.absent} />
        <Times cell="partly" times={site.partly} />
        <Times cell="late" times={site.late} />
        <Times cell="early" times={site.leftEarly} />
        <Times cell="drops" times={site.drops} />
        <td data-cell="spoke">{spokeText(site)}</td>
      </tr>
      <tr id={below} hidden={!open.value}>
        <td class={styles['appearances']} colSpan={columns}>
          {open.value && <Appearances site={site} conferences={conferences} />}
        </td>
      </tr>
    </>
  );
}

function Times({ cell, times }: { readonly cell: string; readonly times: number }) {
  return (
    <td data-cell={cell} data-zero={times === 0}>
      {times}
    </td>
  );
}

function spokeText({ spokeCount, spokeMs, neverSpoke }: SiteAcross): string {
  if (spokeCount > 0) {
    return t('report.spokeValue', { count: spokeCount, duration: formatDuration(spokeMs) });
  }
  return t(neverSpoke ? 'report.neverSpoke' : 'report.nothing');
}
