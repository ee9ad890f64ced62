import * as v from 'valibot';
import { DELEGATES_MAX, HEAD_COUNT_MAX } from '../domain/delegation/delegation.ts';
import { REASON_LIMIT } from '../domain/rollcall/rollCall.ts';
import { NOTE_LIMIT, TOLERANCE_MAX_MS, VERDICTS } from '../domain/secretariat/secretariat.ts';
import { NAME_LIMIT, normaliseText } from '../domain/text.ts';
import { command } from './definition.ts';
import { instant, localText, milliseconds, siteId, storedText, text, timeZone, version } from './fields.ts';

const secretaries = ['operator', 'clerk'] as const;
const preparers = ['operator', 'admin'] as const;

/** Empty ones come through, so that the rules can say that a reason is needed. */
const reason = v.pipe(text(REASON_LIMIT * 4), v.transform(normaliseText), v.maxLength(REASON_LIMIT));

const delegate = v.strictObject({
  name: storedText(NAME_LIMIT),
  office: v.optional(v.nullable(storedText(NAME_LIMIT)), null),
  head: v.optional(v.boolean(), false),
});

const change = v.variant('field', [
  v.strictObject({ field: v.picklist(['firstInAt', 'lastOutAt']), value: v.nullable(instant) }),
  v.strictObject({ field: v.literal('verdict'), value: v.nullable(v.picklist(VERDICTS)) }),
  v.strictObject({ field: v.literal('note'), value: v.nullable(storedText(NOTE_LIMIT)) }),
]);

const tolerance = milliseconds(0, TOLERANCE_MAX_MS);

/** Who sits at the sites, what the secretariat says against the record, and changes of the list of sites. */
export const attendanceRequests = {
  /** A site writes down its own delegation, and names no site or its own; staff name the site. */
  'delegation.set': command(['site', ...secretaries], {
    site: v.optional(v.nullable(siteId), null),
    expectedVersion: version,
    headCount: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(HEAD_COUNT_MAX))),
    delegates: v.pipe(v.array(delegate), v.maxLength(DELEGATES_MAX)),
    correction: v.optional(v.nullable(storedText(REASON_LIMIT)), null),
  }),
  'attendance.correct': command(secretaries, { site: siteId, change, reason }),
  'attendance.rules': command(secretaries, {
    expectedVersion: version,
    rules: v.strictObject({
      attendedPercent: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
      lateAfterMs: tolerance,
      earlyBeforeMs: tolerance,
    }),
  }),
  'sites.invite': command(preparers, {
    profile: v.strictObject({
      id: siteId,
      name: localText(NAME_LIMIT),
      shortName: localText(NAME_LIMIT),
      group: v.picklist(['province', 'mission']),
      order: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      timeZone,
    }),
  }),
  'sites.rename': command(preparers, {
    site: siteId,
    name: localText(NAME_LIMIT),
    shortName: localText(NAME_LIMIT),
    reason,
  }),
  'sites.remove': command(preparers, { site: siteId, reason }),
};
