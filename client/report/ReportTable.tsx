import type { ReportedConference } from '../../contract/report.ts';
import type { SiteAcross } from '../../domain/attendance/reportAcross.ts';
import type { TextKey } from '../i18n/translate.ts';
import { HeadCells } from '../ui/HeadCells.tsx';
import { classes } from '../ui/classes.ts';
import data from '../ui/DataTable.module.css';
import { ReportRow } from './ReportRow.tsx';
import styles from './ReportTable.module.css';

type Props = {
  readonly sites: readonly SiteAcross[];
  readonly conferences: readonly ReportedConference[];
};

const COLUMNS: readonly TextKey[] = [
  'report.site',
  'report.group',
  'report.invited',
  'report.absentTimes',
  'report.partlyTimes',
  'report.lateTimes',
  'report.earlyTimes',
  'report.drops',
  'report.spoke',
];

/** A row for each site; one that is opened says how the site did in each conference. */
export function ReportTable({ sites, conferences }: Props) {
  return (
    <table class={classes(data['table'], styles['table'])}>
      <thead>
        <tr>
          <HeadCells texts={COLUMNS} />
        </tr>
      </thead>
      <tbody>
        {sites.map((site) => (
          <ReportRow key={site.site.id} site={site} conferences={conferences} columns={COLUMNS.length} />
        ))}
      </tbody>
    </table>
  );
}
