import type { Actor } from '../../../domain/actor.ts';
import type { Language } from '../../../domain/text.ts';
import { formatDuration } from '../../projections/formatDuration.ts';
import type { ExportWords } from '../words/ExportWords.ts';
import type { Cell } from './Table.ts';
import { cleanText } from '../cleanText.ts';

/** A text as it may stand in a cell: whatever the log holds, on one line, NFC, and without what nobody sees. Rule [EX5]. */
export function textCell(text: string | null): Cell {
  const clean = text === null ? '' : cleanText(text);
  return clean === '' ? null : { kind: 'text', text: clean };
}

export function numberCell(value: number | null): Cell {
  return value === null ? null : { kind: 'number', value };
}

export function timeCell(at: number | null): Cell {
  return at === null ? null : { kind: 'time', at };
}

export function durationCell(ms: number | null): Cell {
  return ms === null ? null : { kind: 'duration', ms };
}

export function shareCell(share: number | null): Cell {
  return share === null ? null : { kind: 'share', share: inTenthsOfPercent(share) };
}

/** Rounded down, so that 84.96 % is not told as the 85 % that it has missed. */
function inTenthsOfPercent(share: number): number {
  return Math.floor(share * 1000 + 1e-9) / 1000;
}

/** What a cell says, as text. `localTime` tells times in the conference's zone, in that language. */
export function cellText(cell: Cell, localTime: (at: number) => string, language: Language): string {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return String(cell.value);
    case 'time':
      return localTime(cell.at);
    case 'duration':
      return formatDuration(cell.ms);
    case 'share':
      return shareText(cell.share, language);
    default:
      return cell satisfies never;
  }
}

/** A share in per cent with one decimal, rounded down, as the pages tell it: "84,9 %" in Vietnamese. Rule [EX15]. */
export function shareText(share: number, language: Language): string {
  const percent = inTenthsOfPercent(share) * 100;
  return `${percent.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} %`;
}

/** Who did something, as a list names them. */
export function actorText(actor: Actor, words: ExportWords): string {
  switch (actor.kind) {
    case 'staff':
      return actor.name;
    case 'site':
      return actor.site;
    case 'system':
      return words.server;
    default:
      return actor satisfies never;
  }
}
