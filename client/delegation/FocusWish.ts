/** Where the focus shall go in a list of rows: a new object each time, so that the same place can be asked for again. */
export type FocusWish = {
  readonly key: number;
  readonly control: 'name' | 'office' | 'up' | 'down';
};
