import * as v from 'valibot';
import { CHECK_OUTCOMES, LINE_PROBLEMS, LINE_RESULTS } from '../domain/linetest/lineTest.ts';
import { REASON_LIMIT } from '../domain/rollcall/rollCall.ts';
import { command } from './definition.ts';
import { siteId, storedText } from './fields.ts';

const check = v.picklist(CHECK_OUTCOMES);

/** How the test of a site's line went, as whoever tried it saw and heard it. */
export const lineTestRequests = {
  /** `number` is that of the new test of this site, so that two who write down one test write it once. */
  'lineTest.record': command(['technician', 'operator', 'clerk'], {
    site: siteId,
    number: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
    result: v.picklist(LINE_RESULTS),
    checks: v.strictObject({ camera: check, microphone: check, sound: check, content: check }),
    problem: v.optional(v.nullable(v.picklist(LINE_PROBLEMS)), null),
    note: v.optional(v.nullable(storedText(REASON_LIMIT)), null),
  }),
};
