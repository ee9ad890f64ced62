import * as v from 'valibot';
import { AGENDA_KINDS, DOCUMENTS_MAX, PLANNED_MINUTES_MAX } from '../domain/agenda/agenda.ts';
import { DOCUMENT_LIMIT } from '../domain/speeches/speech.ts';
import { PAUSE_CAUSES, PHASES } from '../domain/phase/phase.ts';
import { SITE_GROUPS } from '../domain/sites/sites.ts';
import { NAME_LIMIT, TITLE_LIMIT } from '../domain/text.ts';
import { command } from './definition.ts';
import { agendaItemId, localText, personId, siteId, storedText, version } from './fields.ts';

const operators = ['operator'] as const;
/** Who prepares the run of show. */
const editors = ['operator', 'admin'] as const;

const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PLANNED_MINUTES_MAX));
const fields = {
  kind: v.picklist(AGENDA_KINDS),
  title: localText(TITLE_LIMIT),
  presenter: v.nullable(personId),
  plannedMinutes: minutes,
  documents: v.pipe(v.array(storedText(DOCUMENT_LIMIT)), v.maxLength(DOCUMENTS_MAX)),
};

/** Phases, the agenda and the people who are named. */
export const agendaRequests = {
  /** `from` is the phase that the operator saw. */
  'phase.enter': command(operators, { phase: v.picklist(PHASES), from: v.picklist(PHASES) }),
  /** All microphones but the host's close, all timers stand. */
  'phase.pause': command(['operator', 'chair'], { cause: v.picklist(PAUSE_CAUSES) }),
  'phase.resume': command(['operator', 'chair'], {}),
  'phase.reopen': command(operators, {}),

  'agenda.add': command(editors, { ...fields, before: v.nullable(agendaItemId) }),
  'agenda.edit': command(editors, {
    item: agendaItemId,
    expectedVersion: version,
    change: v.partial(v.strictObject(fields)),
  }),
  'agenda.move': command(editors, {
    item: agendaItemId,
    expectedVersion: version,
    before: v.nullable(agendaItemId),
  }),
  'agenda.remove': command(editors, { item: agendaItemId, expectedVersion: version }),
  /** `from` is the item that the operator saw as active. */
  'agenda.activate': command(operators, { item: agendaItemId, from: v.nullable(agendaItemId) }),
  'agenda.skip': command(operators, { item: agendaItemId }),
  'agenda.budget': command(editors, { group: v.picklist(SITE_GROUPS), minutes: v.nullable(minutes) }),

  /** Names somebody for captions and lists; an office in one language serves for both. */
  'people.name': command([...editors, 'clerk'], {
    site: siteId,
    name: storedText(NAME_LIMIT),
    office: localText(NAME_LIMIT),
  }),
};
