import * as v from 'valibot';
import type { Role } from '../domain/actor.ts';
import {
  agendaItemId,
  commandId,
  deviceId,
  floorRequestId,
  personId,
  siteId,
  speechId,
  text,
  transportId,
  version,
} from './fields.ts';
import { contributionKind, dtlsParameters, rtpCapabilities, rtpParameters } from './mediaFields.ts';
import type { MediaJoined, Resync } from './notifications.ts';

/** What a client says of itself when its socket opens. Who it is comes from the token alone. */
export const handshake = v.strictObject({
  token: text(4096),
  contract: v.number(),
  device: deviceId,
  /** Log version that the client holds; 0 asks for a snapshot. */
  version: v.optional(version, 0),
  /** Incarnation of the log's state that `version` belongs to: the conference that the client last saw. */
  conference: v.optional(text(64)),
  /** When present, transports and programme come with the welcome. */
  rtpCapabilities: v.optional(rtpCapabilities),
});
export type Handshake = v.InferInput<typeof handshake>;

type Definition = {
  /** Any of these roles may send it; undefined means every authenticated session. */
  readonly roles?: readonly Role[];
  /** How many requests it counts for in the rate limit; undefined means one. */
  readonly cost?: number;
  readonly input: v.GenericSchema;
};

/** Declares a request: the answer's type is given by hand, the input's follows from its schema. */
function request<Output>() {
  return <const D extends Definition>(definition: D): D & { readonly output?: Output } => definition;
}

const done = request<Accepted>();
const operators = ['operator'] as const;
const sites = ['site'] as const;

/** Answer to a command: the log version at which it holds. */
export type Accepted = { readonly version: number };

/**
 * Every request that a client may send. All commands carry an id chosen by the client; a repeated id is answered as
 * the first time and has no second effect.
 */
export const requests = {
  /** Measures the clock: the answer is the server's time, ms epoch. */
  'clock.read': request<{ serverTime: number }>()({ input: v.strictObject({}) }),
  /** Asks for the events after `version`, or a snapshot where that is shorter. */
  'log.sync': request<Resync>()({ input: v.strictObject({ version }) }),
  /** Shows a fresh token before the old one expires; it must be of the same identity. */
  'session.renew': request<{ expiresAt: number }>()({ input: v.strictObject({ token: text(4096) }) }),
  /** Says goodbye: the site leaves, it was not lost. */
  'session.leave': request<null>()({ input: v.strictObject({}) }),

  /** Transports and all programme consumers, new ones each time. */
  'media.join': request<MediaJoined>()({ cost: 10, input: v.strictObject({ rtpCapabilities }) }),
  'media.connect': request<null>()({ input: v.strictObject({ transport: transportId, dtlsParameters }) }),
  'media.restartIce': request<{ iceParameters: object }>()({
    input: v.strictObject({ transport: transportId }),
  }),
  'media.produce': request<{ producer: string }>()({
    roles: sites,
    input: v.strictObject({ kind: contributionKind, rtpParameters }),
  }),
  'media.unproduce': request<null>()({ roles: sites, input: v.strictObject({ kind: contributionKind }) }),

  'floor.request': done({
    roles: sites,
    input: v.strictObject({ command: commandId, request: floorRequestId }),
  }),
  'floor.withdraw': done({
    roles: sites,
    input: v.strictObject({ command: commandId, request: floorRequestId }),
  }),
  /** An operator takes an entry out of the queue. */
  'floor.dismiss': done({
    roles: operators,
    input: v.strictObject({ command: commandId, request: floorRequestId }),
  }),
  'floor.standby': done({
    roles: operators,
    input: v.strictObject({
      command: commandId,
      site: siteId,
      person: v.optional(v.nullable(personId), null),
    }),
  }),
  'floor.clearStandby': done({
    roles: operators,
    input: v.strictObject({ command: commandId, site: siteId }),
  }),
  /** `replaces` is the speech that the operator saw on the floor, null for none. */
  'floor.grant': done({
    roles: operators,
    input: v.strictObject({
      command: commandId,
      site: siteId,
      person: v.optional(v.nullable(personId), null),
      replaces: v.nullable(speechId),
    }),
  }),
  /** Ends a speech or a response. */
  'floor.release': done({
    roles: operators,
    input: v.strictObject({ command: commandId, speech: speechId }),
  }),
  /** `respondsTo` is the speech, `replaces` the response that the operator saw on the floor, null for none. */
  'floor.respond': done({
    roles: operators,
    input: v.strictObject({
      command: commandId,
      site: siteId,
      person: v.optional(v.nullable(personId), null),
      respondsTo: v.nullable(speechId),
      replaces: v.nullable(speechId),
    }),
  }),
  'floor.closeAll': done({ roles: ['operator', 'chair'], input: v.strictObject({ command: commandId }) }),

  'agenda.activate': done({
    roles: operators,
    input: v.strictObject({ command: commandId, item: agendaItemId }),
  }),

  /** The host site shares a screen or window; the track follows with `media.produce`. */
  'content.start': done({ roles: sites, input: v.strictObject({ command: commandId }) }),
  'content.stop': done({ roles: ['site', 'operator'], input: v.strictObject({ command: commandId }) }),
} satisfies Record<string, Definition>;

export type RequestName = keyof typeof requests;
/** What a client sends. */
export type RequestInput<N extends RequestName> = v.InferInput<(typeof requests)[N]['input']>;
/** What a handler receives: checked, branded, defaults filled in. */
export type CheckedInput<N extends RequestName> = v.InferOutput<(typeof requests)[N]['input']>;
/** What a success is answered with. */
export type RequestOutput<N extends RequestName> = Exclude<(typeof requests)[N]['output'], undefined>;
