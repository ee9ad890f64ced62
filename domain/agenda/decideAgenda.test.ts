import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SYSTEM } from '../actor.ts';
import { asId, type AgendaItemId, type PersonId, type SpeechId } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import type { Speech, SpeechOutcome } from '../speeches/speech.ts';
import { LCA, MINISTER, PLAN } from '../testing/sampleConference.ts';
import {
  AGENDA_MAX,
  findItem,
  itemSpentMs,
  type Agenda,
  type AgendaChange,
  type AgendaCommand,
  type AgendaDraft,
} from './agenda.ts';
import { agenda, type AgendaWorld } from './decideAgenda.ts';
import { pauseAgenda, resumeAgenda } from './evolveAgenda.ts';

const id = (name: string) => asId<AgendaItemId>(name);
const OPENING = id('opening');
const REPORT = id('report');
const DISCUSSION = id('discussion');

function draft(item: AgendaItemId, fields: Partial<AgendaDraft> = {}): AgendaDraft {
  const title = { vi: 'Thảo luận', en: 'Discussion' };
  return {
    id: item,
    kind: 'discussion',
    title,
    presenter: null,
    plannedMinutes: 30,
    documents: [],
    ...fields,
  };
}

const add = (item: AgendaDraft, before: AgendaItemId | null = null): AgendaCommand => ({
  type: 'AddAgendaItem',
  item,
  before,
});
const edit = (item: AgendaItemId, change: AgendaChange, expectedVersion = 0): AgendaCommand => ({
  type: 'EditAgendaItem',
  item,
  expectedVersion,
  change,
});
const move = (item: AgendaItemId, before: AgendaItemId | null, expectedVersion = 0): AgendaCommand => ({
  type: 'MoveAgendaItem',
  item,
  expectedVersion,
  before,
});
const remove = (item: AgendaItemId, expectedVersion = 0): AgendaCommand => ({
  type: 'RemoveAgendaItem',
  item,
  expectedVersion,
});
const activate = (item: AgendaItemId, from: AgendaItemId | null = null): AgendaCommand => ({
  type: 'ActivateAgendaItem',
  item,
  from,
});
const skip = (item: AgendaItemId): AgendaCommand => ({ type: 'SkipAgendaItem', item });
const budget = (minutes: number | null): AgendaCommand => ({
  type: 'SetGroupBudget',
  group: 'mission',
  minutes,
});

function speech(outcome: SpeechOutcome): Speech {
  const timer = { allowanceMs: 300_000, spentMs: 0, runningSince: null };
  const untouched = { holds: [], byPhone: false, muted: false, grantedAt: null, endedAt: null, version: 0 };
  const said = { person: null, kind: 'planned', topic: null, document: null } as const;
  return {
    id: asId<SpeechId>('speech-1'),
    item: DISCUSSION,
    site: LCA,
    outcome,
    timer,
    ...said,
    ...untouched,
  };
}

/** Events, or the code of the rules' no. */
function when(state: Agenda, command: AgendaCommand, speeches: readonly Speech[] = []) {
  const people = Object.fromEntries(PLAN.people.map((person) => [person.id, person]));
  const world: AgendaWorld = { agenda: state, people, speeches };
  const decided = agenda.decide(world, command, { at: 0, actor: SYSTEM });
  return decided instanceof Rejection ? decided.code : decided;
}

/** The agenda after commands, one a minute from the first minute on. */
function after(state: Agenda, ...commands: readonly AgendaCommand[]): Agenda {
  return commands.reduce((before, command, index) => {
    const events = when(before, command);
    assert.ok(typeof events !== 'string', `${command.type}: ${JSON.stringify(events)}`);
    const at = minutes(index + 1);
    return events.reduce((folded, event) => agenda.evolve(folded, { ...event, at, actor: SYSTEM }), before);
  }, state);
}

const minutes = (count: number): number => count * 60_000;
const orderOf = ({ items }: Agenda): readonly string[] => items.map((item) => item.id);

const three = after(agenda.initial, add(draft(OPENING)), add(draft(REPORT)), add(draft(DISCUSSION)));

describe('the active item', () => {
  test('[AG1] an item that the agenda does not have cannot be edited, moved, skipped or active', () => {
    const unknown = id('break');
    for (const command of [activate(unknown), skip(unknown), edit(unknown, {}), move(unknown, null)]) {
      assert.equal(when(three, command), 'unknown_agenda_item', command.type);
    }
  });

  test('[AG2] is one, and is done when another takes its place', () => {
    assert.equal(three.active, null);
    assert.deepEqual(when(three, activate(OPENING)), [
      { type: 'AgendaItemActivated', data: { item: OPENING } },
    ]);
    const state = after(three, activate(OPENING), activate(REPORT, OPENING));
    assert.equal(state.active, REPORT);
    assert.deepEqual(
      state.items.map(({ progress }) => progress),
      ['done', 'active', 'pending'],
    );
  });

  test('[AG3] goes on only from the item that the operator saw as active', () => {
    const state = after(three, activate(OPENING));
    assert.equal(when(state, activate(REPORT)), 'stale_version');
    assert.equal(when(state, activate(REPORT, DISCUSSION)), 'stale_version');
    assert.deepEqual(when(state, activate(OPENING)), [], 'active already');
    const twice = after(state, activate(REPORT, OPENING));
    assert.equal(when(twice, activate(DISCUSSION, OPENING)), 'stale_version', 'the second of two operators');
  });

  test('[AG4] can be one that was done or skipped', () => {
    const back = after(three, activate(REPORT), activate(DISCUSSION, REPORT), activate(REPORT, DISCUSSION));
    assert.equal(findItem(back, REPORT)?.progress, 'active');
    assert.equal(findItem(back, DISCUSSION)?.progress, 'done');
    assert.equal(findItem(after(three, skip(REPORT), activate(REPORT)), REPORT)?.progress, 'active');
  });

  test('[AG4] cannot be skipped; others can, once', () => {
    const state = after(three, activate(OPENING));
    assert.equal(when(state, skip(OPENING)), 'agenda_item_in_use');
    const skipped = after(state, skip(REPORT));
    assert.equal(findItem(skipped, REPORT)?.progress, 'skipped');
    assert.deepEqual(when(skipped, skip(REPORT)), []);
    const left = after(state, activate(REPORT, OPENING), skip(OPENING));
    assert.equal(findItem(left, OPENING)?.progress, 'skipped', 'begun by mistake and left again');
  });
});

describe('editing', () => {
  test('[AG5] items come before another one or at the end, each id once', () => {
    const last = after(three, add(draft(id('break')), null));
    assert.deepEqual(orderOf(last), ['opening', 'report', 'discussion', 'break']);
    const first = after(three, add(draft(id('break')), OPENING));
    assert.deepEqual(orderOf(first), ['break', 'opening', 'report', 'discussion']);
    assert.deepEqual(when(first, add(draft(id('break')), OPENING)), [], 'the same command again');
    assert.equal(when(three, add(draft(id('break')), id('gone'))), 'unknown_agenda_item');
  });

  test('[AG5] an agenda has at most so many items', () => {
    const many = Array.from({ length: AGENDA_MAX }, (_, index) => add(draft(id(`item-${index}`))));
    const full = after(agenda.initial, ...many);
    assert.equal(when(full, add(draft(id('one-more')))), 'list_full');
  });

  test('[AG5] an item with fields that it may not have is neither added nor made', () => {
    const text = { vi: 'Chữ', en: 'Text' };
    const cases: readonly (readonly [AgendaChange, string])[] = [
      [{ title: { ...text, vi: '' } }, 'invalid_text'],
      [{ title: { ...text, en: 'x'.repeat(501) } }, 'invalid_text'],
      [{ title: { ...text, vi: 'Sỏ'.normalize('NFD') } }, 'invalid_text'],
      [{ title: { ...text, vi: 'a\u202eb' } }, 'invalid_text'],
      [{ documents: [''] }, 'invalid_text'],
      [{ documents: ['x'.repeat(201)] }, 'invalid_text'],
      [{ documents: Array.from({ length: 21 }, (_, index) => `${index}.pdf`) }, 'list_full'],
      [{ plannedMinutes: 0 }, 'invalid_duration'],
      [{ plannedMinutes: 601 }, 'invalid_duration'],
      [{ plannedMinutes: 1.5 }, 'invalid_duration'],
      [{ plannedMinutes: Number.NaN }, 'invalid_duration'],
      [{ presenter: asId<PersonId>('nobody') }, 'unknown_person'],
      [{ presenter: asId<PersonId>('toString') }, 'unknown_person'],
    ];
    for (const [change, code] of cases) {
      assert.equal(when(three, add(draft(id('new'), change))), code, JSON.stringify(change));
      assert.equal(when(three, edit(REPORT, change)), code, JSON.stringify(change));
    }
    const documents = Array.from({ length: 20 }, () => 'x'.repeat(200));
    const fits = {
      documents,
      plannedMinutes: 600,
      presenter: MINISTER,
      title: { vi: 'x'.repeat(500), en: 'x' },
    };
    assert.equal(when(three, add(draft(id('new'), fits))).length, 1);
    assert.equal(when(three, edit(REPORT, fits)).length, 1);
  });

  test('[AG6] an edit says what has changed, and what is left out stays', () => {
    const title = { vi: 'Báo cáo', en: 'Report' };
    const { kind } = draft(REPORT);
    assert.deepEqual(when(three, edit(REPORT, { kind, title, plannedMinutes: 30, documents: [] })), [
      { type: 'AgendaItemEdited', data: { item: REPORT, change: { title } } },
    ]);
    assert.deepEqual(findItem(after(three, edit(REPORT, { title })), REPORT), {
      ...draft(REPORT, { title }),
      progress: 'pending',
      spentMs: 0,
      activeSince: null,
      version: 1,
    });
  });

  test('[AG6] an edit that changes nothing gives nothing, whatever its editor has seen', () => {
    const change = draft(REPORT, { plannedMinutes: 40, documents: ['a.pdf'] });
    const { id: _, ...fields } = change;
    const state = after(three, edit(REPORT, fields));
    assert.deepEqual(when(state, edit(REPORT, fields, 0)), []);
    // Stored texts come back from the log with their languages in another order.
    const { vi, en } = change.title;
    assert.deepEqual(when(state, edit(REPORT, { title: { en, vi } }, 0)), []);
    assert.equal(when(state, edit(REPORT, { documents: ['b.pdf'] }, 1)).length, 1);
    assert.equal(when(state, edit(REPORT, { documents: [] }, 1)).length, 1);
  });

  test('[AG6] who edits, moves or removes what somebody else has just changed is told so', () => {
    const commands = (seen: number) => [
      edit(REPORT, { plannedMinutes: 50 }, seen),
      move(REPORT, OPENING, seen),
      remove(REPORT, seen),
    ];
    const edited = after(three, edit(REPORT, { plannedMinutes: 40 }));
    const moved = after(three, move(OPENING, null), move(REPORT, null));
    for (const command of [...commands(0), ...commands(2)]) {
      assert.equal(when(edited, command), 'stale_version', command.type);
      assert.equal(when(moved, command), 'stale_version', command.type);
    }
    for (const command of commands(1)) {
      assert.ok(typeof when(edited, command) !== 'string', command.type);
    }
  });

  test('[AG7] an item moves before another one or to the end', () => {
    assert.deepEqual(orderOf(after(three, move(DISCUSSION, OPENING))), ['discussion', 'opening', 'report']);
    assert.deepEqual(orderOf(after(three, move(OPENING, DISCUSSION))), ['report', 'opening', 'discussion']);
    assert.deepEqual(orderOf(after(three, move(OPENING, null))), ['report', 'discussion', 'opening']);
    assert.equal(when(three, move(OPENING, id('gone'))), 'unknown_agenda_item');
  });

  test('[AG7] moving an item to where it is gives nothing', () => {
    for (const command of [move(REPORT, REPORT), move(REPORT, DISCUSSION), move(DISCUSSION, null)]) {
      assert.deepEqual(when(three, command), []);
    }
  });

  test('[AG8] an item goes, unless it is active or has speeches', () => {
    assert.deepEqual(when(three, remove(REPORT)), [{ type: 'AgendaItemRemoved', data: { item: REPORT } }]);
    assert.deepEqual(orderOf(after(three, remove(REPORT))), ['opening', 'discussion']);
    assert.deepEqual(when(after(three, remove(REPORT)), remove(REPORT)), [], 'gone already');
    assert.equal(when(after(three, activate(REPORT)), remove(REPORT)), 'agenda_item_in_use');
    for (const outcome of ['open', 'done', 'skipped', 'deferred'] as const) {
      assert.equal(when(three, remove(DISCUSSION), [speech(outcome)]), 'agenda_item_in_use', outcome);
    }
    assert.equal(when(three, remove(DISCUSSION), [speech('withdrawn')]).length, 1);
  });
});

describe('budgets and clocks', () => {
  test('[AG9] a group of sites has a budget of whole minutes, or none', () => {
    const state = after(three, budget(90));
    assert.deepEqual(state.groupMinutes, { mission: 90 });
    assert.deepEqual(when(state, budget(90)), []);
    assert.deepEqual(after(state, budget(null)).groupMinutes, {});
    assert.deepEqual(when(three, budget(null)), []);
    for (const bad of [0, 601, 2.5, -1, Number.NaN]) {
      assert.equal(when(state, budget(bad)), 'invalid_duration', String(bad));
    }
  });

  test('[AG10] the time of an item adds up over the times that it was active', () => {
    // One a minute: the report is active from 1 to 2 and from 3 on.
    const state = after(three, activate(REPORT), activate(OPENING, REPORT), activate(REPORT, OPENING));
    const report = findItem(state, REPORT);
    const opening = findItem(state, OPENING);
    assert.ok(report !== undefined && opening !== undefined);
    assert.equal(itemSpentMs(report, minutes(7)), minutes(5));
    assert.equal(itemSpentMs(opening, minutes(7)), minutes(1));
  });

  test('[AG10] a pause stops the clock of the active item, once', () => {
    const running = after(three, activate(REPORT));
    const paused = pauseAgenda(running, minutes(3));
    const spentAt = (state: Agenda, at: number): number => {
      const report = findItem(state, REPORT);
      assert.ok(report !== undefined);
      return itemSpentMs(report, at);
    };
    assert.equal(spentAt(paused, minutes(60)), minutes(2));
    assert.deepEqual(pauseAgenda(paused, minutes(9)), paused);
    const resumed = resumeAgenda(paused, minutes(10));
    assert.equal(spentAt(resumed, minutes(11)), minutes(3));
    assert.deepEqual(resumeAgenda(resumed, minutes(12)), resumed);
    assert.deepEqual(pauseAgenda(three, minutes(3)), three, 'nothing is active');
    assert.deepEqual(resumeAgenda(three, minutes(3)), three);
  });
});
