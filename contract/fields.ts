import * as v from 'valibot';
import type {
  AgendaItemId,
  CommandId,
  DeviceId,
  FloorRequestId,
  PersonId,
  SessionId,
  SiteId,
  SpeechId,
} from '../domain/ids.ts';
import { asId } from '../domain/ids.ts';
import { normaliseText } from '../domain/text.ts';

/** Field schemas of the contract: each checks the form of one kind of value and brands it. */

const opaqueId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/));
const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));

export const siteId = v.pipe(v.string(), v.regex(/^[A-Z0-9]{2,8}$/), v.transform(asId<SiteId>));
export const personId = v.pipe(key, v.transform(asId<PersonId>));
export const agendaItemId = v.pipe(key, v.transform(asId<AgendaItemId>));
export const speechId = v.pipe(opaqueId, v.transform(asId<SpeechId>));
export const floorRequestId = v.pipe(opaqueId, v.transform(asId<FloorRequestId>));
export const commandId = v.pipe(opaqueId, v.transform(asId<CommandId>));
export const deviceId = v.pipe(opaqueId, v.transform(asId<DeviceId>));
export const sessionId = v.pipe(opaqueId, v.transform(asId<SessionId>));
export const transportId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{8,64}$/));
export const version = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
export const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));

/** An IANA time zone that the runtime knows. */
export const timeZone = v.pipe(text(64), v.check(isTimeZone));
/** A moment, ms epoch. */
export const instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
/** A duration within limits, whole ms. */
export const milliseconds = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
/** A text that is stored: brought into the form of [TX1], then measured. */
export const storedText = (limit: number) =>
  v.pipe(text(limit * 4), v.transform(normaliseText), v.minLength(1), v.maxLength(limit));
export const localText = (limit: number) => v.strictObject({ vi: storedText(limit), en: storedText(limit) });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
