import * as fc from 'fast-check';
import type { Conference, ConferenceCommand } from '../conference/conference.ts';
import { asId, type SessionId, type SpeechId } from '../ids.ts';
import {
  CHAIR_OF_GLI,
  CHAIR_OF_LCA,
  DEPUTY_OF_LCA,
  GLI,
  HQ,
  LCA,
  MINISTER,
  NOWHERE,
  OPENING,
  REPORT,
  USSF,
} from './sampleConference.ts';

/** What somebody means to do; ids that the server makes, and what an operator sees, are filled in when it is given. */
export type Intent = (state: Conference, newId: () => never, at: number) => ConferenceCommand;

// Mostly ids of the sample conference; now and then one that is not in it, or a name that every object inherits.
export const site = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(HQ, LCA, GLI, USSF) },
  { weight: 1, arbitrary: fc.constantFrom(NOWHERE, asId<never>('constructor'), asId<never>('__proto__')) },
);
export const person = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.constantFrom(CHAIR_OF_LCA, DEPUTY_OF_LCA, CHAIR_OF_GLI, MINISTER) },
  { weight: 1, arbitrary: fc.constantFrom(asId<never>('valueOf'), asId<never>('__proto__')) },
);
export const request = fc.constantFrom('r1', 'r2', 'r3', 'r4').map(asId<never>);
export const device = fc.constantFrom('pc', 'tablet').map(asId<never>);
export const item = fc.constantFrom(OPENING, REPORT, asId<never>('toString'));
export const siteAndSession = fc
  .record({ site, number: fc.constantFrom(1, 2, 3) })
  .map(({ site: of, number }) => ({ site: of, session: asId<SessionId>(`${of}-${number}`) }));
export const sees = fc.oneof(
  { weight: 9, arbitrary: fc.constant(true) },
  { weight: 1, arbitrary: fc.constant(false) },
);
export const minutes = fc.integer({ min: 0, max: 90 });
/** Whether the response is meant, if there is one. */
export const nested = fc.boolean();

export const heldSpeech = (state: Conference, response: boolean, newId: () => never): SpeechId =>
  (response ? state.floor.response : state.floor.speech) ?? newId();
/** Some speech of the list, or one that is not on it. */
export const listedSpeech = fc.nat(8).map(
  (index) =>
    ({ speeches }: Conference): SpeechId =>
      speeches.at(index % Math.max(1, speeches.length))?.id ?? asId<SpeechId>('nothing'),
);
