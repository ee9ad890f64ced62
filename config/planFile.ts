import * as v from 'valibot';
import { AGENDA_KINDS, AGENDA_MAX, PLANNED_MINUTES_MAX } from '../domain/agenda/agenda.ts';
import { PEOPLE_MAX } from '../domain/conference/people.ts';
import { ALLOWANCE_MAX_MS, SPEECHES_MAX, TOPIC_LIMIT } from '../domain/speeches/speech.ts';
import { NAME_LIMIT, TITLE_LIMIT } from '../domain/text.ts';
import { siteCode } from './catalogue.ts';
import { localText, plainText } from './plainText.ts';
import { isTimeZone } from './timeZone.ts';

const key = v.pipe(
  v.string('must be a text'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters and digits, in words joined by "-"'),
  v.maxLength(60, 'must have at most 60 characters'),
);

/** A time in whole minutes. */
function minutes(most: number) {
  const problem = `must be a whole number from 1 to ${most}`;
  return v.pipe(v.number(problem), v.integer(problem), v.minValue(1, problem), v.maxValue(most, problem));
}

const SpeechSchema = v.strictObject({
  site: siteCode,
  person: v.exactOptional(key),
  minutes: minutes(ALLOWANCE_MAX_MS / 60_000),
  topic: v.exactOptional(plainText(TOPIC_LIMIT)),
});

const ItemSchema = v.strictObject({
  kind: v.picklist(AGENDA_KINDS, `must be one of ${AGENDA_KINDS.join(', ')}`),
  title: localText(TITLE_LIMIT),
  presenter: v.exactOptional(key),
  plannedMinutes: minutes(PLANNED_MINUTES_MAX),
  speeches: v.exactOptional(
    v.pipe(
      v.array(SpeechSchema, 'must be a list of speeches'),
      v.maxLength(SPEECHES_MAX, `must have at most ${SPEECHES_MAX} speeches`),
    ),
  ),
});

const PersonSchema = v.strictObject({
  key,
  name: plainText(NAME_LIMIT),
  office: localText(NAME_LIMIT),
  site: siteCode,
});

const INSTANT = 'must be a date and time with its offset, such as 2024-07-18T19:30:00+07:00';
const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/;

/** A plan as its file has it. */
export const PlanSchema = v.strictObject({
  key,
  title: localText(TITLE_LIMIT),
  organiser: localText(TITLE_LIMIT),
  place: v.exactOptional(localText(NAME_LIMIT)),
  scheduledAt: v.pipe(v.string(INSTANT), v.regex(ISO_INSTANT, INSTANT), v.check(isInstant, INSTANT)),
  timeZone: v.pipe(v.string('must be a text'), v.check(isTimeZone, 'must be the IANA name of a time zone')),
  hostSite: siteCode,
  sites: v.union([v.literal('all'), v.array(siteCode)], 'must be "all" or a list of site codes'),
  agenda: v.pipe(
    v.array(ItemSchema, 'must be a list of items'),
    v.maxLength(AGENDA_MAX, `must have at most ${AGENDA_MAX} items`),
  ),
  people: v.pipe(
    v.array(PersonSchema, 'must be a list of people'),
    v.maxLength(PEOPLE_MAX, `must have at most ${PEOPLE_MAX} people`),
  ),
});

export type PlanFile = v.InferOutput<typeof PlanSchema>;

/** Date.parse alone takes the 31st of February for the 2nd of March. */
function isInstant(text: string): boolean {
  const day = text.slice(0, 'yyyy-mm-dd'.length);
  const parsed = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(parsed) || Number.isNaN(Date.parse(text))) return false;
  return new Date(parsed).toISOString().startsWith(day);
}
