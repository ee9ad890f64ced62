import type { ExportSubject } from '../ExportSubject.ts';
import { correctionsTable } from './correctionsTable.ts';
import { delegatesTable } from './delegatesTable.ts';
import { intervalsTable } from './intervalsTable.ts';
import { sitesTable } from './sitesTable.ts';
import { speechesTable } from './speechesTable.ts';
import { summaryTable } from './summaryTable.ts';
import type { Table } from './Table.ts';

/** The tables of a workbook, in the order of its sheets. */
export function allTables(subject: ExportSubject): readonly Table[] {
  return [
    summaryTable(subject),
    sitesTable(subject),
    intervalsTable(subject),
    speechesTable(subject),
    delegatesTable(subject),
    correctionsTable(subject),
  ];
}
