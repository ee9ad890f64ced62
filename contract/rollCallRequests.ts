import * as v from 'valibot';
import { MARKS, REASON_LIMIT } from '../domain/rollcall/rollCall.ts';
import { SITES_MAX } from '../domain/sites/sites.ts';
import { command } from './definition.ts';
import { siteId, storedText } from './fields.ts';

const callers = ['operator', 'clerk'] as const;
const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));
const reason = v.optional(v.nullable(storedText(REASON_LIMIT)), null);

/** Counts and the run through the sites. */
export const rollCallRequests = {
  /** `number` is that of the new count, so that two who press at once open one. */
  'rollCall.open': command(callers, { number }),
  /** Begins a run, or goes on with the one that was interrupted. */
  'rollCall.run': command(callers, {}),
  'rollCall.call': command(callers, { site: siteId }),
  'rollCall.mark': command(callers, {
    number,
    site: siteId,
    mark: v.nullable(v.picklist(MARKS)),
    reason,
    correction: reason,
  }),
  'rollCall.markAll': command(callers, {
    number,
    sites: v.pipe(v.array(siteId), v.minLength(1), v.maxLength(SITES_MAX)),
    mark: v.picklist(['present_online', 'present_in_hall']),
  }),
  'rollCall.skip': command(callers, { site: siteId }),
  'rollCall.undo': command(callers, { site: siteId }),
  'rollCall.interrupt': command(callers, {}),
};
