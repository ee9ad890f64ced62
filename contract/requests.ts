import * as v from 'valibot';
import { agendaRequests } from './agendaRequests.ts';
import { attendanceRequests } from './attendanceRequests.ts';
import { command, request, type Definition } from './definition.ts';
import { displayRequests } from './displays.ts';
import { deviceId, text, transportId, version } from './fields.ts';
import { floorRequests } from './floorRequests.ts';
import { lineTestRequests } from './lineTestRequests.ts';
import { contributionKind, dtlsParameters, rtpCapabilities, rtpParameters } from './mediaFields.ts';
import type { MediaJoined, Resync, VisibleEvent } from './notifications.ts';
import { rollCallRequests } from './rollCallRequests.ts';
import { speechRequests } from './speechRequests.ts';

/** What a client says of itself when its socket opens. Who it is comes from the token alone. */
export const handshake = v.strictObject({
  token: text(4096),
  contract: v.number(),
  device: deviceId,
  /** Log version that the client holds; 0 asks for a snapshot. */
  version: v.optional(version, 0),
  /** Incarnation of the log's state that `version` belongs to: the conference that the client last saw. */
  conference: v.optional(text(64)),
  /** The `head` that came with `version`: an older backup may have been put in the place of the log since. */
  head: v.optional(text(64)),
  /** When present, transports and programme come with the welcome. */
  rtpCapabilities: v.optional(rtpCapabilities),
});
export type Handshake = v.InferInput<typeof handshake>;

const sites = ['site'] as const;

/**
 * Every request that a client may send. All commands carry an id chosen by the client; a repeated id is answered as
 * the first time and has no second effect.
 */
export const requests = {
  /** Measures the clock: the answer is the server's time, ms epoch. */
  'clock.read': request<{ serverTime: number }>()({ input: v.strictObject({}) }),
  /** Asks for the events after `version`, or a snapshot where that is shorter. */
  'log.sync': request<Resync>()({ input: v.strictObject({ version }) }),
  /** The latest events of the log, oldest first: what was done, and by whom. */
  'log.recent': request<readonly VisibleEvent[]>()({
    roles: ['operator', 'clerk', 'technician', 'chair', 'admin'],
    cost: 5,
    input: v.strictObject({ limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)) }),
  }),
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
  /** Whether the room has muted its own microphone: told to staff, in no log. */
  'media.mute': request<null>()({ roles: sites, input: v.strictObject({ muted: v.boolean() }) }),
  'media.unproduce': request<null>()({ roles: sites, input: v.strictObject({ kind: contributionKind }) }),

  ...agendaRequests,
  ...floorRequests,
  ...speechRequests,
  ...rollCallRequests,
  ...attendanceRequests,
  ...lineTestRequests,

  ...displayRequests,

  /** The host site shares a screen or window; the track follows with `media.produce`. */
  'content.start': command(sites, {}),
  'content.stop': command(['site', 'operator'], {}),
} satisfies Record<string, Definition>;

export type RequestName = keyof typeof requests;
/** What a client sends. */
export type RequestInput<N extends RequestName> = v.InferInput<(typeof requests)[N]['input']>;
/** What a handler receives: checked, branded, defaults filled in. */
export type CheckedInput<N extends RequestName> = v.InferOutput<(typeof requests)[N]['input']>;
/** What a success is answered with. */
export type RequestOutput<N extends RequestName> = Exclude<(typeof requests)[N]['output'], undefined>;
