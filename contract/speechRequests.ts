import * as v from 'valibot';
import {
  ALLOWANCE_MAX_MS,
  ALLOWANCE_MIN_MS,
  DOCUMENT_LIMIT,
  SPEECHES_MAX,
  TOPIC_LIMIT,
} from '../domain/speeches/speech.ts';
import { command } from './definition.ts';
import { agendaItemId, milliseconds, personId, siteId, speechId, storedText, version } from './fields.ts';

/** Who prepares the list of speeches. */
const editors = ['operator', 'admin', 'clerk'] as const;
const operators = ['operator'] as const;
const allowance = milliseconds(ALLOWANCE_MIN_MS, ALLOWANCE_MAX_MS);

const fields = {
  item: v.nullable(agendaItemId),
  site: siteId,
  person: v.nullable(personId),
  topic: v.nullable(storedText(TOPIC_LIMIT)),
  document: v.nullable(storedText(DOCUMENT_LIMIT)),
  allowanceMs: allowance,
};

/** The prepared list of speeches. A list is imported over HTTP (contract/http.ts). */
export const speechRequests = {
  'speeches.add': command(editors, { ...fields, before: v.nullable(speechId) }),
  'speeches.edit': command(editors, {
    speech: speechId,
    expectedVersion: version,
    change: v.partial(v.strictObject(fields)),
  }),
  'speeches.move': command(editors, {
    speech: speechId,
    expectedVersion: version,
    before: v.nullable(speechId),
  }),
  /** `open` takes a speech back onto the list. */
  'speeches.settle': command(editors, {
    speech: speechId,
    outcome: v.picklist(['open', 'skipped', 'deferred', 'withdrawn']),
  }),
  /** At most this allowance for each speech of an item that has not begun. */
  'speeches.cut': command(operators, { item: agendaItemId, allowanceMs: allowance }),
  /** Defers these, all or none. */
  'speeches.drop': command(operators, {
    speeches: v.pipe(v.array(speechId), v.minLength(1), v.maxLength(SPEECHES_MAX)),
  }),
  'speeches.readdLast': command(operators, {}),
};
