/** A row of a sheet. */
export type Row = {
  /** As spreadsheets count: 1 for the first. */
  readonly line: number;
  /** Texts of its cells from column A on. */
  readonly cells: readonly string[];
};

/** No list needs more columns; what stands further right is not looked at. */
export const COLUMNS_MAX = 26;
/** How many rows are read at most, empty ones included. */
export const ROWS_MAX = 2000;
