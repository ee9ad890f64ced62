import type { Conference } from '../../../domain/conference/conference.ts';
import { asId, type AgendaItemId, type PersonId, type SiteId } from '../../../domain/ids.ts';
import { inProtocolOrder, type Sites } from '../../../domain/sites/sites.ts';
import { ALLOWANCE_MAX_MS, type Speech } from '../../../domain/speeches/speech.ts';
import type { SpeechChange, SpeechDraft } from '../../../domain/speeches/speechEvents.ts';
import { findSites } from '../../search/findSites.ts';
import type { Seen } from '../../state/Draft.ts';
import { wholeMinutes } from './itemFields.ts';

const MINUTE_MS = 60_000;

/** A listed speech as it is typed. */
export type SpeechFields = {
  /** A code, or the beginning of a code or name. */
  readonly site: string;
  /** Empty for nobody by name, `NEW_PERSON_CHOICE` for the one that is typed beside. */
  readonly person: string;
  readonly topic: string;
  readonly document: string;
  readonly minutes: string;
  /** Id of the agenda item. */
  readonly item: string;
};

export const NEW_PERSON_CHOICE = 'new';

/** The site that was typed: that code, or else the one that fits best; null where nothing fits, or nothing is typed. */
export function meantSite(sites: Sites, typed: string): SiteId | null {
  return typed.trim() === '' ? null : (findSites(inProtocolOrder(sites), typed)[0]?.id ?? null);
}

export function speechSeen({
  site,
  person,
  topic,
  document,
  timer,
  item,
  version,
}: Speech): Seen<SpeechFields> {
  return {
    version,
    fields: {
      site,
      person: person ?? '',
      topic: topic ?? '',
      document: document ?? '',
      minutes: String(Math.round(timer.allowanceMs / MINUTE_MS)),
      item: item ?? '',
    },
  };
}

export function newSpeechFields(item: AgendaItemId | null, allowanceMs: number): SpeechFields {
  const minutes = String(Math.round(allowanceMs / MINUTE_MS));
  return { site: '', person: '', topic: '', document: '', minutes, item: item ?? '' };
}

/** A speech of the hall that says as little as one can. */
export function plainSpeech(
  { details, floor }: Pick<Conference, 'details' | 'floor'>,
  item: AgendaItemId | null,
): Omit<SpeechDraft, 'speech' | 'kind'> {
  const site = details?.hostSite ?? asId<SiteId>('');
  return { item, site, person: null, allowanceMs: floor.rules.speechMs, topic: null, document: null };
}

/** The typed fields as the rules know them, for the site that they mean; null while the time cannot be used. */
export function speechOf(
  fields: SpeechFields,
  site: SiteId,
  person: PersonId | null,
): Omit<SpeechDraft, 'speech' | 'kind'> | null {
  const minutes = wholeMinutes(fields.minutes, ALLOWANCE_MAX_MS / MINUTE_MS);
  return minutes === null
    ? null
    : {
        item: fields.item === '' ? null : asId<AgendaItemId>(fields.item),
        site,
        person,
        topic: fields.topic.trim() || null,
        document: fields.document.trim() || null,
        allowanceMs: minutes * MINUTE_MS,
      };
}

/** Of a speech only what has been typed anew; null where that cannot be saved. */
export function speechChange(
  fields: SpeechFields,
  changed: Partial<SpeechFields>,
  site: SiteId,
  person: PersonId | null,
): SpeechChange | null {
  const speech = speechOf(fields, site, person);
  if (speech === null) {
    return null;
  }
  return {
    ...('item' in changed && { item: speech.item }),
    ...('site' in changed && { site, person }),
    ...('person' in changed && { person }),
    ...('topic' in changed && { topic: speech.topic }),
    ...('document' in changed && { document: speech.document }),
    ...('minutes' in changed && { allowanceMs: speech.allowanceMs }),
  };
}
