import type { ConferenceCommand } from '../conference/conference.ts';
import type { RequestKind } from '../floor/floor.ts';
import {
  asId,
  type FloorRequestId,
  type PersonId,
  type SessionId,
  type SiteId,
  type SpeechId,
} from '../ids.ts';
import { REPORT } from './sampleConference.ts';

/** Commands as tests give them: short, with what is usual filled in. */

export const speechId = (name: string) => asId<SpeechId>(name);
export const requestId = (name: string) => asId<FloorRequestId>(name);
const idOrNull = (name: string | undefined) => (name === undefined ? null : speechId(name));

export function ask(site: SiteId, id: string, kind: RequestKind = 'ad_hoc'): ConferenceCommand {
  return { type: 'RequestFloor', site, request: requestId(id), kind };
}

export function withdraw(id: string, site: SiteId | null): ConferenceCommand {
  return { type: 'WithdrawFloorRequest', request: requestId(id), site };
}

export function prepare(
  site: SiteId,
  name: string,
  person: PersonId | null = null,
  listed?: string,
): ConferenceCommand {
  return { type: 'SetStandby', site, speech: speechId(name), person, listed: idOrNull(listed) };
}

type Draft = Partial<Omit<ConferenceCommand & { type: 'AddSpeech' }, 'type' | 'speech' | 'site'>>;

/** A planned speech of five minutes at the end of the list, in the item `REPORT`. */
export function listed(site: SiteId, name: string, draft: Draft = {}): ConferenceCommand {
  return {
    type: 'AddSpeech',
    speech: speechId(name),
    item: REPORT,
    site,
    person: null,
    kind: 'planned',
    topic: null,
    document: null,
    allowanceMs: 300_000,
    before: null,
    ...draft,
  };
}

export function answer(site: SiteId, name: string, ready = true): ConferenceCommand {
  return { type: 'AnswerStandby', site, speech: speechId(name), ready, microphone: 'good' };
}

type Grant = {
  readonly person?: PersonId | null;
  readonly replaces?: string;
  readonly listed?: string;
  readonly unready?: boolean;
};

/** A grant that does not wait for READY, unless told otherwise. */
export function grant(site: SiteId, name: string, options: Grant = {}): ConferenceCommand {
  const { person = null, replaces, listed, unready = true } = options;
  return {
    type: 'GrantFloor',
    site,
    speech: speechId(name),
    person,
    listed: idOrNull(listed),
    replaces: idOrNull(replaces),
    unready,
  };
}

type Respond = {
  readonly person?: PersonId | null;
  readonly to?: string;
  readonly replaces?: string;
  readonly listed?: string;
};

/** A response to the speech `s1`, unless another one is named. */
export function respond(
  site: SiteId,
  name: string,
  { person = null, to = 's1', replaces, listed }: Respond = {},
): ConferenceCommand {
  return {
    type: 'GrantResponse',
    site,
    speech: speechId(name),
    person,
    listed: idOrNull(listed),
    respondsTo: speechId(to),
    replaces: idOrNull(replaces),
  };
}

export function release(name: string): ConferenceCommand {
  return { type: 'ReleaseFloor', speech: speechId(name) };
}

/** The line of the site's first device is lost. */
export function lose(site: SiteId): ConferenceCommand {
  const session = asId<SessionId>(`${site}-1`);
  return { type: 'DisconnectSite', site, session, cause: 'lost', lastSeenAt: 0 };
}

export const closeAll: ConferenceCommand = { type: 'CloseAllMicrophones' };
