/**
 * One cell of an exported table, with its meaning: a workbook gets numbers and dates, a list gets texts, and both say
 * the same. Null is empty.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  /** ms epoch. */
  | { readonly kind: 'time'; readonly at: number }
  /** ms. */
  | { readonly kind: 'duration'; readonly ms: number }
  /** 0 to 1. */
  | { readonly kind: 'share'; readonly share: number }
  | null;

export type TableColumn = {
  readonly head: string;
  /** In characters, for a workbook. */
  readonly width: number;
};

export type Table = {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  /** How many of the first columns a workbook prints; all of them without it. */
  readonly printed?: number;
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly Cell[])[];
};
