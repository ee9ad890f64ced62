import type { ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';

export type ListColumn = { readonly head: string; readonly width: number | '*' | 'auto' };

const LAYOUT: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

/** A ruled table whose head comes again on every page, and whose rows stay whole. */
export function listTable(columns: readonly ListColumn[], rows: readonly TableCell[][]): ContentTable {
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [columns.map(({ head }) => ({ text: head, style: 'head' })), ...rows],
    },
    layout: LAYOUT,
  };
}
