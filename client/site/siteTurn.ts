import { nestedSpeech, speechOnFloor, type Floor, type Standby } from '../../domain/floor/floor.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { Calling, RollCall } from '../../domain/rollcall/rollCall.ts';
import { findSpeech, type Speech, type Speeches } from '../../domain/speeches/speech.ts';

/** A speech that a site is prepared for, and what it has answered. */
export type Preparation = { readonly standby: Standby; readonly speech: Speech };

/** What the conference wants of a site at this moment. */
export type SiteTurn = {
  /** Its speech on the floor, or its response. */
  readonly speaking: Speech | null;
  readonly preparing: Preparation | null;
  /** Its call in the roll call. */
  readonly called: Calling | null;
};

type View = {
  readonly floor: Floor;
  readonly speeches: Speeches;
  readonly rollCall: Pick<RollCall, 'calling'>;
};

/** Reads a site's turn off the conference: a site is told of its own standby and its own call only. */
export function siteTurn(conference: View, site: SiteId): SiteTurn {
  const { floor, speeches, rollCall } = conference;
  const speaking = [nestedSpeech(conference), speechOnFloor(conference)].find(
    (speech) => speech?.site === site,
  );
  const standby = floor.standby.find((entry) => entry.site === site);
  const prepared = standby && findSpeech(speeches, standby.speech);
  return {
    speaking: speaking ?? null,
    preparing: standby && prepared ? { standby, speech: prepared } : null,
    called: rollCall.calling?.site === site ? rollCall.calling : null,
  };
}
