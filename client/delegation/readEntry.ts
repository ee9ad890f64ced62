import {
  DELEGATES_MAX,
  HEAD_COUNT_MAX,
  type Delegate,
  type Delegation,
} from '../../domain/delegation/delegation.ts';
import { NAME_LIMIT, normaliseText } from '../../domain/text.ts';

/** Somebody of the list as it is typed. */
export type DelegateRow = {
  /** Tells the row from others while it is moved and edited. */
  readonly key: number;
  readonly name: string;
  readonly office: string;
  readonly head: boolean;
};

/** A delegation as it is typed. */
export type TypedDelegation = { readonly headCount: string; readonly rows: readonly DelegateRow[] };

/** What is typed, as it would be written down. */
export type DelegationText = Pick<Delegation, 'headCount' | 'delegates'>;

export type RowProblem = 'name_missing' | 'too_long';

/** What stands in the way of writing it down, field by field. */
export type EntryProblems = {
  readonly headCount: 'invalid_number' | null;
  readonly list: 'list_full' | null;
  /** By the keys of the rows; the others are well. */
  readonly rows: ReadonlyMap<number, RowProblem>;
};

/** Reads what is typed; rows that say nothing are none. A head count that cannot be read counts as not counted. */
export function readEntry({ headCount, rows }: TypedDelegation): DelegationText {
  return { headCount: readCount(headCount) ?? null, delegates: rows.map(readRow).filter(saysSomething) };
}

/** What cannot be written down as it is typed: the rules of [DG4], said where they are broken. */
export function entryProblems({ headCount, rows }: TypedDelegation): EntryProblems {
  const found = rows.flatMap((row) => {
    const problem = rowProblem(readRow(row));
    return problem === null ? [] : [[row.key, problem] as const];
  });
  return {
    headCount: readCount(headCount) === undefined ? 'invalid_number' : null,
    list: rows.map(readRow).filter(saysSomething).length > DELEGATES_MAX ? 'list_full' : null,
    rows: new Map(found),
  };
}

export function hasProblems({ headCount, list, rows }: EntryProblems): boolean {
  return headCount !== null || list !== null || rows.size > 0;
}

/** Whether two delegations say the same. */
export function isSameEntry(one: DelegationText, other: DelegationText): boolean {
  return (
    one.headCount === other.headCount &&
    one.delegates.length === other.delegates.length &&
    one.delegates.every(({ name, office, head }, index) => {
      const counterpart = other.delegates[index];
      return name === counterpart?.name && office === counterpart.office && head === counterpart.head;
    })
  );
}

/** Null where nothing is typed, undefined where it is no head count. */
function readCount(typed: string): number | null | undefined {
  const text = normaliseText(typed);
  if (text === '') {
    return null;
  }
  const count = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  return count <= HEAD_COUNT_MAX ? count : undefined;
}

function readRow({ name, office, head }: DelegateRow): Delegate {
  return { name: normaliseText(name), office: normaliseText(office) || null, head };
}

function saysSomething({ name, office }: Delegate): boolean {
  return name !== '' || office !== null;
}

function rowProblem({ name, office }: Delegate): RowProblem | null {
  if (name === '' && office !== null) {
    return 'name_missing';
  }
  return name.length > NAME_LIMIT || (office ?? '').length > NAME_LIMIT ? 'too_long' : null;
}
