import { findItem } from '../agenda/agenda.ts';
import { hasBegun } from '../floor/floor.ts';
import type { FloorEvent } from '../floor/floorEvents.ts';
import { refusedSpeaker, type FloorDecision, type FloorWorld } from '../floor/FloorWorld.ts';
import type { SpeechId } from '../ids.ts';
import { refusedByClosing } from '../phase/phase.ts';
import { Rejection } from '../rejection.ts';
import { isStoredText } from '../text.ts';
import {
  ALLOWANCE_MAX_MS,
  ALLOWANCE_MIN_MS,
  DOCUMENT_LIMIT,
  SPEECHES_MAX,
  TOPIC_LIMIT,
  findSpeech,
  openSpeeches,
  type Speech,
} from './speech.ts';
import type { SpeechChange, SpeechCommand, SpeechDraft, SpeechEvent } from './speechEvents.ts';

/** The list of speeches: what is prepared before the floor comes to it. Rules [SL1] to [SL11]. */
export function decideSpeeches(world: FloorWorld, command: SpeechCommand): FloorDecision {
  const closed = refusedByClosing(world.phase);
  if (closed !== null) {
    return closed;
  }
  switch (command.type) {
    case 'AddSpeech':
      return add(world, [command], command.before);
    case 'ImportSpeeches':
      return add(world, command.speeches, null);
    case 'EditSpeech':
      return edit(world, command);
    case 'MoveSpeech':
      return move(world, command);
    case 'SettleSpeech':
      return settle(world, command.speech, command.outcome);
    case 'CutSpeeches':
      return cut(world, command);
    case 'DropSpeeches':
      return drop(world, command.speeches);
    case 'ReAddLastSpeaker':
      return reAddLast(world, command.speech);
    default:
      return command satisfies never;
  }
}

function add(world: FloorWorld, drafts: readonly SpeechDraft[], before: SpeechId | null): FloorDecision {
  const added = drafts.filter(
    ({ speech }, index) =>
      findSpeech(world.speeches, speech) === undefined &&
      drafts.findIndex((draft) => draft.speech === speech) === index,
  );
  if (before !== null && findSpeech(world.speeches, before) === undefined) {
    return new Rejection('unknown_speech');
  }
  if (world.speeches.length + added.length > SPEECHES_MAX) {
    return new Rejection('list_full');
  }
  const refused = added.map((draft) => refusedDraft(world, draft)).find((refusal) => refusal !== null);
  return refused ?? added.map((draft) => ({ type: 'SpeechAdded', data: { ...draftOf(draft), before } }));
}

function edit(world: FloorWorld, command: SpeechCommand & { readonly type: 'EditSpeech' }): FloorDecision {
  const speech = editable(world, command.speech);
  if (speech instanceof Rejection) {
    return speech;
  }
  const change = differing(speech, command.change);
  if (Object.keys(change).length === 0) {
    return [];
  }
  if (speech.version !== command.expectedVersion) {
    return new Rejection('stale_version');
  }
  const { item, site, person, topic, document } = speech;
  const refused = refusedDraft(world, { item, site, person, topic, document, ...change });
  if (refused !== null) {
    return refused;
  }
  // Another site has to be prepared anew.
  const cleared = change.site === undefined ? [] : standbyCleared(world, speech.id);
  return [...cleared, { type: 'SpeechEdited', data: { speech: speech.id, change } }];
}

function move(
  world: FloorWorld,
  { speech: id, expectedVersion, before }: SpeechCommand & { readonly type: 'MoveSpeech' },
): FloorDecision {
  const speech = editable(world, id);
  if (speech instanceof Rejection) {
    return speech;
  }
  if (before !== null && findSpeech(world.speeches, before) === undefined) {
    return new Rejection('unknown_speech');
  }
  const index = world.speeches.indexOf(speech);
  const follower = world.speeches[index + 1]?.id ?? null;
  if (before === id || before === follower) {
    return [];
  }
  return speech.version === expectedVersion
    ? [{ type: 'SpeechMoved', data: { speech: id, before } }]
    : new Rejection('stale_version');
}

/** What becomes of a speech that has not had its turn. */
function settle(world: FloorWorld, id: SpeechId, outcome: Exclude<Speech['outcome'], 'done'>): FloorDecision {
  const speech = editable(world, id);
  if (speech instanceof Rejection) {
    return speech;
  }
  if (speech.outcome === outcome) {
    return [];
  }
  const refused = outcome === 'open' ? refusedReturn(world, speech) : null;
  return refused ?? [...standbyCleared(world, id), { type: 'SpeechSettled', data: { speech: id, outcome } }];
}

/** Why a speech cannot come back onto the list: its item, or its site, may have left while it was off it. */
function refusedReturn(world: FloorWorld, { item, site, person }: Speech): Rejection | null {
  return item !== null && findItem(world.agenda, item) === undefined
    ? new Rejection('unknown_agenda_item')
    : refusedSpeaker(world, site, person);
}

/** The ready-made answer "N minutes each": for those who have not begun, and who have more. */
function cut(
  world: FloorWorld,
  { item, allowanceMs }: SpeechCommand & { readonly type: 'CutSpeeches' },
): FloorDecision {
  if (findItem(world.agenda, item) === undefined) {
    return new Rejection('unknown_agenda_item');
  }
  if (!isAllowance(allowanceMs)) {
    return new Rejection('invalid_duration');
  }
  return openSpeeches(world.speeches, item)
    .filter((speech) => speech.grantedAt === null && speech.timer.allowanceMs > allowanceMs)
    .map(({ id }): SpeechEvent => ({ type: 'SpeechEdited', data: { speech: id, change: { allowanceMs } } }));
}

function drop(world: FloorWorld, ids: readonly SpeechId[]): FloorDecision {
  const settled = [...new Set(ids)].map((id) => settle(world, id, 'deferred'));
  return (
    settled.find((decision) => decision instanceof Rejection) ??
    settled.flatMap((decision) => (decision instanceof Rejection ? [] : decision))
  );
}

/** Whoever had the floor last comes first in the list again; what is nested does not count. */
function reAddLast(world: FloorWorld, id: SpeechId): FloorDecision {
  const last = world.speeches
    .filter(({ outcome, kind }) => outcome === 'done' && kind !== 'response' && kind !== 'chair')
    .toSorted((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0))
    .at(-1);
  if (last === undefined) {
    return new Rejection('unknown_speech');
  }
  const item = world.agenda.active ?? last.item;
  const open = openSpeeches(world.speeches, item);
  if (open.some(({ site, person }) => site === last.site && person === last.person)) {
    return new Rejection('already_waiting');
  }
  const { site, person, topic, document } = last;
  const allowanceMs = world.floor.rules.speechMs;
  const draft: SpeechDraft = {
    speech: id,
    item,
    site,
    person,
    kind: 'planned',
    topic,
    document,
    allowanceMs,
  };
  return add(world, [draft], open[0]?.id ?? null);
}

/** The speech is prepared no more, and stays on the list. */
function standbyCleared({ floor }: FloorWorld, id: SpeechId): readonly FloorEvent[] {
  return floor.standby
    .filter(({ speech }) => speech === id)
    .map(({ speech, site }) => ({ type: 'StandbyCleared', data: { speech, site } }));
}

function editable({ speeches, floor }: FloorWorld, id: SpeechId): Speech | Rejection {
  const speech = findSpeech(speeches, id);
  if (speech === undefined) {
    return new Rejection('unknown_speech');
  }
  return hasBegun(floor, speech) ? new Rejection('speech_begun') : speech;
}

type Fields = Omit<SpeechDraft, 'speech' | 'kind' | 'allowanceMs'> & Pick<SpeechChange, 'allowanceMs'>;

function refusedDraft(world: FloorWorld, draft: Fields): Rejection | null {
  if (draft.item !== null && findItem(world.agenda, draft.item) === undefined) {
    return new Rejection('unknown_agenda_item');
  }
  if (draft.allowanceMs !== undefined && !isAllowance(draft.allowanceMs)) {
    return new Rejection('invalid_duration');
  }
  if (!isStored(draft.topic, TOPIC_LIMIT) || !isStored(draft.document, DOCUMENT_LIMIT)) {
    return new Rejection('invalid_text');
  }
  return refusedSpeaker(world, draft.site, draft.person);
}

function isAllowance(ms: number): boolean {
  return Number.isInteger(ms) && ms >= ALLOWANCE_MIN_MS && ms <= ALLOWANCE_MAX_MS;
}

function isStored(text: string | null, limit: number): boolean {
  return text === null || isStoredText(text, limit);
}

/** What of a change is one. */
function differing(speech: Speech, change: SpeechChange): SpeechChange {
  const present: Required<SpeechChange> = {
    item: speech.item,
    site: speech.site,
    person: speech.person,
    topic: speech.topic,
    document: speech.document,
    allowanceMs: speech.timer.allowanceMs,
  };
  const keys = (Object.keys(present) as (keyof SpeechChange)[]).filter(
    (key) => change[key] !== undefined && change[key] !== present[key],
  );
  return Object.fromEntries(keys.map((key) => [key, change[key]]));
}

/** A command carries more than the log shall. */
function draftOf({
  speech,
  item,
  site,
  person,
  kind,
  topic,
  document,
  allowanceMs,
}: SpeechDraft): SpeechDraft {
  return { speech, item, site, person, kind, topic, document, allowanceMs };
}
