import type { ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';

export type ListColumn = { readonly head: string; readonly width: number | '*' | 'auto' };

const LAYOUT: CustomTableLayout = {
  // Nothing is ruled above a heading.
  hLineWidth: (line, { table }) => (line === 0 && table.headerRows === 2 ? 0 : 0.5),
  vLineWidth: () => 0.5,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

/**
 * A ruled table whose head comes again on every page, and whose rows stay whole. A heading belongs to the head, so that
 * no page ends with it.
 */
export function listTable(
  columns: readonly ListColumn[],
  rows: readonly TableCell[][],
  heading: string | null = null,
): ContentTable {
  return {
    table: {
      headerRows: heading === null ? 1 : 2,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: columns.map(({ width }) => width),
      body: [
        ...(heading === null ? [] : [headingRow(heading, columns.length)]),
        columns.map(({ head }) => ({ text: head, style: 'head' })),
        ...rows,
      ],
    },
    layout: LAYOUT,
  };
}

function headingRow(text: string, colSpan: number): TableCell[] {
  const border: [boolean, boolean, boolean, boolean] = [false, false, false, true];
  return [
    { text, style: 'heading', colSpan, border },
    ...Array.from({ length: colSpan - 1 }, () => ({ text: '', border })),
  ];
}
