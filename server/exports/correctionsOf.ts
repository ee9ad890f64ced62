import type { Actor } from '../../domain/actor.ts';
import type { DelegationChange, FormerName } from '../../domain/attendance/attendance.ts';
import type { AttendanceLine } from '../../domain/attendance/AttendanceLine.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { Correction, CorrectionField, Verdict } from '../../domain/secretariat/secretariat.ts';
import type { ExportSubject } from './ExportSubject.ts';
import { textCell, timeCell } from './tables/cells.ts';
import type { Cell } from './tables/Table.ts';
import type { ExportWords } from './words/ExportWords.ts';
import { wordsOf } from './words/wordsOf.ts';

/** One change of the record, as lists show it. */
export type ListedCorrection = {
  readonly site: SiteId;
  readonly field: CorrectionField | 'mark' | 'delegation' | 'name' | 'list';
  readonly measured: Cell;
  readonly official: Cell;
  readonly reason: string;
  readonly at: number;
  readonly by: Actor;
  /** Whether no later one has taken its place. */
  readonly inForce: boolean;
};

/**
 * Everything that was changed in the record after it was made, in the order of time: the secretariat's corrections,
 * marks and delegations that were changed with a reason, sites that were renamed or taken off the list. Rule [EX4].
 */
export function correctionsOf({ sheet, language }: ExportSubject): readonly ListedCorrection[] {
  const words = wordsOf(language);
  const lines = sheet.lines.flatMap((line) => [
    ...line.corrections.map((correction) => listed(correction, line, words)),
    ...delegationsOf(line, words),
    ...namesOf(line, language),
    ...removalsOf(line, words),
  ]);
  const marks = sheet.markings.flatMap((marking, index): readonly ListedCorrection[] => {
    const { site, number, mark, correction: reason, at, by } = marking;
    const isSame = (other: typeof marking) => other.site === site && other.number === number;
    const before = sheet.markings.slice(0, index).findLast(isSame)?.mark ?? 'not_called';
    const inForce = !sheet.markings.slice(index + 1).some(isSame);
    const measured = textCell(words.marks[before]);
    const official = textCell(words.marks[mark ?? 'not_called']);
    return reason === null ? [] : [{ site, field: 'mark', measured, official, reason, at, by, inForce }];
  });
  return [...lines, ...marks].toSorted((one, other) => one.at - other.at);
}

function listed(correction: Correction, line: AttendanceLine, words: ExportWords): ListedCorrection {
  const { site, field, reason, at, by } = correction;
  const latest = line.corrections.findLast((other) => other.field === field);
  return {
    site,
    field,
    measured: measuredOf(line, field, words),
    official: officialOf(correction, words),
    reason,
    at,
    by,
    inForce: latest === correction,
  };
}

function measuredOf(line: AttendanceLine, field: CorrectionField, words: ExportWords): Cell {
  switch (field) {
    case 'firstInAt':
      return timeCell(line.firstIn.measured);
    case 'lastOutAt':
      return timeCell(line.lastOut.measured);
    case 'verdict':
      return verdictCell(line.verdict.measured, words);
    case 'note':
      return null;
    default:
      return field satisfies never;
  }
}

function officialOf(correction: Correction, words: ExportWords): Cell {
  if (correction.value === null) {
    return textCell(words.taken);
  }
  switch (correction.field) {
    case 'firstInAt':
    case 'lastOutAt':
      return timeCell(correction.value);
    case 'verdict':
      return verdictCell(correction.value, words);
    case 'note':
      return textCell(correction.value);
    default:
      return correction satisfies never;
  }
}

function verdictCell(verdict: Verdict | null, { verdicts }: ExportWords): Cell {
  return textCell(verdict && verdicts[verdict]);
}

function delegationsOf({ delegationChanges, site }: AttendanceLine, words: ExportWords): ListedCorrection[] {
  const cellOf = (index: number) => delegationCell(delegationChanges[index], words);
  return delegationChanges.flatMap(({ correction: reason, at, by }, index): ListedCorrection[] => {
    const [measured, official] = [cellOf(index - 1), cellOf(index)];
    const inForce = index === delegationChanges.length - 1;
    return reason === null
      ? []
      : [{ site: site.id, field: 'delegation', measured, official, reason, at, by, inForce }];
  });
}

/** `4 người: Trần Văn Một (Trưởng đoàn), Phạm Thị Mới`: as many may be others. Empty before anything was written. */
function delegationCell(change: DelegationChange | undefined, { headCount, headRole }: ExportWords): Cell {
  if (change === undefined) {
    return null;
  }
  const { delegates } = change;
  const names = delegates.map(({ name, head }) => (head ? `${name} (${headRole})` : name)).join(', ');
  const count = headCount(change.headCount ?? delegates.length);
  return textCell(names === '' ? count : `${count}: ${names}`);
}

function namesOf(
  { formerNames, site }: AttendanceLine,
  language: ExportSubject['language'],
): ListedCorrection[] {
  return formerNames.map((former, index) => {
    const { until: at, reason, by } = former;
    const next = formerNames[index + 1] ?? site;
    const inForce = index === formerNames.length - 1;
    // Of two equal names the short one tells what was changed.
    const equal = former.name[language] === next.name[language];
    const cellOf = ({ name, shortName }: Pick<FormerName, 'name' | 'shortName'>) =>
      textCell(equal ? `${name[language]} (${shortName[language]})` : name[language]);
    const [measured, official] = [cellOf(former), cellOf(next)];
    return { site: site.id, field: 'name', measured, official, reason, at, by, inForce };
  });
}

function removalsOf(
  { removals, removedAt, site }: AttendanceLine,
  { onList }: ExportWords,
): ListedCorrection[] {
  return removals.map(({ at, reason, by }) => {
    const [measured, official] = [textCell(onList.listed), textCell(onList.removed)];
    // It may have been invited again since.
    const inForce = at === removedAt;
    return { site: site.id, field: 'list', measured, official, reason, at, by, inForce };
  });
}
