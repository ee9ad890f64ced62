/** Somebody who is named while a speech is written. */
export type NewPerson = {
  readonly name: string;
  readonly officeVi: string;
  /** Empty: the Vietnamese one serves for both. */
  readonly officeEn: string;
};

export const NOBODY_NEW: NewPerson = { name: '', officeVi: '', officeEn: '' };
