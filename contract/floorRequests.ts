import * as v from 'valibot';
import { MICROPHONE_CHECKS, REQUEST_KINDS } from '../domain/floor/floor.ts';
import { ALLOWANCE_MAX_MS, ALLOWANCE_MIN_MS, EXTENDED_MAX_MS } from '../domain/speeches/speech.ts';
import { command } from './definition.ts';
import { floorRequestId, instant, milliseconds, personId, siteId, speechId, version } from './fields.ts';

const operators = ['operator'] as const;
const directors = ['operator', 'chair'] as const;
const sites = ['site'] as const;

/** Whom the operator means: a site, one of its people, and the speech of the list where it is a certain one. */
const speaker = {
  site: siteId,
  person: v.optional(v.nullable(personId), null),
  speech: v.optional(v.nullable(speechId), null),
};
const allowance = milliseconds(ALLOWANCE_MIN_MS, ALLOWANCE_MAX_MS);

/** The queue, standby, the floor and its timer. */
export const floorRequests = {
  'floor.request': command(sites, {
    request: floorRequestId,
    kind: v.optional(v.picklist(['ad_hoc', 'response', 'procedural']), 'ad_hoc'),
  }),
  'floor.withdraw': command(sites, { request: floorRequestId }),
  /** An operator takes down the wish of a site that cannot press, or of somebody in the hall. */
  'floor.enqueue': command(directors, {
    request: floorRequestId,
    site: siteId,
    kind: v.picklist(REQUEST_KINDS),
  }),
  /** An operator takes an entry out of the queue. */
  'floor.dismiss': command(operators, { request: floorRequestId }),
  /** Opens or closes the list for requests, now or at a set time. */
  'floor.list': command(directors, { open: v.boolean(), closesAt: v.nullable(instant) }),
  'floor.standby': command(operators, speaker),
  'floor.clearStandby': command(operators, { site: siteId }),
  /** A site on standby answers: ready or not, and what its microphone check said. */
  'floor.ready': command(sites, {
    speech: speechId,
    ready: v.boolean(),
    microphone: v.picklist(MICROPHONE_CHECKS),
  }),
  /** `replaces` is the speech that the operator saw on the floor, null for none. */
  'floor.grant': command(operators, {
    ...speaker,
    replaces: v.nullable(speechId),
    unready: v.optional(v.boolean(), false),
  }),
  /** Ends a speech or a response; a chair ends its own word with it. */
  'floor.release': command(directors, { speech: speechId }),
  /** `respondsTo` is the speech, `replaces` the response that the operator saw on the floor, null for none. */
  'floor.respond': command(operators, {
    ...speaker,
    respondsTo: v.nullable(speechId),
    replaces: v.nullable(speechId),
  }),
  /** The chair speaks: within the speech on the floor, or on the free floor. */
  'floor.chair': command(directors, {}),
  'floor.closeAll': command(directors, {}),
  'floor.hold': command(directors, { speech: speechId }),
  'floor.resume': command(directors, { speech: speechId }),
  'floor.allow': command(directors, {
    speech: speechId,
    allowanceMs: milliseconds(ALLOWANCE_MIN_MS, EXTENDED_MAX_MS),
  }),
  'floor.restart': command(operators, { speech: speechId, runningSince: v.nullable(instant) }),
  'floor.putBack': command(operators, { speech: speechId, place: v.picklist(['first', 'deferred']) }),
  'floor.phone': command(operators, { speech: speechId }),
  /** Closes the microphone of whoever has the word, or opens it again; floor and timer go on. */
  'floor.mute': command(operators, { speech: speechId }),
  'floor.unmute': command(operators, { speech: speechId }),
  /** `at` is the time of the step that the operator wants back (`floor.lastStep.at`). */
  'floor.undo': command(operators, { at: instant }),
  'floor.rules': command(operators, {
    expectedVersion: version,
    rules: v.strictObject({
      speechMs: allowance,
      responseMs: allowance,
      warnMs: milliseconds(0, 10 * 60_000),
      overtime: v.picklist(['continue', 'close']),
      graceMs: milliseconds(0, 10 * 60_000),
      chairMutes: v.boolean(),
      bells: v.boolean(),
    }),
  }),
};
