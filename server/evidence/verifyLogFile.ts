import * as v from 'valibot';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import type { StoredEvent } from '../log/EventLog.ts';
import { canonicalJson } from '../log/canonicalJson.ts';
import { EMPTY_HEAD, findBrokenEvent, type BrokenEvent } from '../log/hashChain.ts';
import { LOG_FILE_FORMAT } from './logFile.ts';

/** What an exported log is worth. */
export type LogVerdict =
  | { readonly ok: true; readonly conference: ConferenceId; readonly version: number; readonly head: string }
  /** `line` counts from 1. */
  | { readonly ok: false; readonly reason: 'not_a_log' | 'unreadable_line'; readonly line: number }
  | {
      readonly ok: false;
      readonly reason: 'broken_event';
      readonly line: number;
      readonly event: BrokenEvent;
    }
  /** The events are unbroken, and not those that the header promises: some are missing at the end. */
  | { readonly ok: false; readonly reason: 'cut_off'; readonly line: number };

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const header = v.strictObject({
  format: v.literal(LOG_FILE_FORMAT),
  conference: v.pipe(v.string(), v.minLength(1), v.transform(asId<ConferenceId>)),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  head: hex,
});
const actor = v.variant('kind', [
  v.strictObject({ kind: v.literal('staff'), name: v.string() }),
  v.strictObject({ kind: v.literal('site'), site: v.string() }),
  v.strictObject({ kind: v.literal('system') }),
]);
const event = v.strictObject({
  version: v.number(),
  type: v.string(),
  schema: v.number(),
  at: v.number(),
  actor,
  command: v.nullable(v.string()),
  data: v.looseObject({}),
  previousHash: hex,
  hash: hex,
});

/**
 * Checks an exported log against itself, without any server: every event has the hash of what it says and of the one
 * before it, and the last is the one that the header names. Names the first event that is not so. Never throws. Rule
 * [EV2].
 */
export function verifyLogFile(text: string): LogVerdict {
  const [first = '', ...lines] = text.split('\n');
  const claimed = parseLine(header, first);
  if (claimed === null) {
    return { ok: false, reason: 'not_a_log', line: 1 };
  }
  const { conference, version, head } = claimed;
  let last: { readonly version: number; readonly hash: string } = EMPTY_HEAD;
  for (const [index, line] of lines.entries()) {
    if (line === '' && index === lines.length - 1) {
      break;
    }
    const read = parseLine(event, line);
    if (read === null) {
      return { ok: false, reason: 'unreadable_line', line: index + 2 };
    }
    // The chain is checked over what the file says, whatever the brands of the types.
    const stored = read as unknown as StoredEvent;
    const broken = findBrokenEvent(conference, [stored], last);
    if (broken !== null) {
      return { ok: false, reason: 'broken_event', line: index + 2, event: broken };
    }
    last = stored;
  }
  return last.version === version && last.hash === head
    ? { ok: true, conference, version, head }
    : { ok: false, reason: 'cut_off', line: lines.length };
}

/**
 * What a line says, all of it; null for one that was not written by `logFile`. A name that is told twice would be read
 * by people in one way and be checked in another, so that a line has to be as it was written, to the letter.
 */
function parseLine<Schema extends v.StrictObjectSchema<v.ObjectEntries, undefined>>(
  schema: Schema,
  line: string,
): v.InferOutput<Schema> | null {
  try {
    const said: unknown = JSON.parse(line);
    canonicalJson(said);
    // Not what the schema makes of it, which leaves out some names without a word.
    return v.is(schema, said) && hasOnly(schema.entries, said) && JSON.stringify(said) === withoutReturn(line)
      ? said
      : null;
  } catch {
    return null;
  }
}

/** Asks for own members, unlike valibot: `toString` is none of an event's. */
function hasOnly(entries: v.ObjectEntries, said: object): boolean {
  return Object.keys(said).every((name) => Object.hasOwn(entries, name));
}

/** Some systems end lines with a carriage return, too; JSON has none outside of escapes. */
function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
