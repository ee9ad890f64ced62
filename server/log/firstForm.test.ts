import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { emptyAttendance } from '../../domain/attendance/attendance.ts';
import { evolveAttendance } from '../../domain/attendance/evolveAttendance.ts';
import { netMs, summariseAttendance } from '../../domain/attendance/summariseAttendance.ts';
import { SYSTEM } from '../../domain/actor.ts';
import { initialConference } from '../../domain/conference/conference.ts';
import { decide } from '../../domain/conference/decide.ts';
import { evolve } from '../../domain/conference/evolve.ts';
import { programmePlan } from '../../domain/programme/programme.ts';
import { Rejection } from '../../domain/rejection.ts';
import { grant, release } from '../../domain/testing/commands.ts';
import { DEPUTY_OF_LCA, GLI, HQ, LCA, MINISTER, OPENING } from '../../domain/testing/sampleConference.ts';
import { toRecorded } from './eventCodec.ts';
import type { StoredEvent } from './EventLog.ts';

/**
 * The sample conference as the program wrote it when speeches had no list, no timers and no holds: LCA speaks, GLI
 * responds, all is closed, then the host has the floor, GLI is prepared and LCA lost.
 */
const FIRST_FORM = readFileSync(new URL('testing/firstForm.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => ({ command: null, previousHash: '', hash: '', ...JSON.parse(line) }) as StoredEvent)
  .map(toRecorded);
const state = FIRST_FORM.reduce(evolve, initialConference);
const lastAt = FIRST_FORM.at(-1)?.at ?? 0;

test('[EL10] a log of the first form gives floor, queue and agenda as they were', () => {
  const { floor, speeches, agenda, phase } = state;
  assert.equal(phase.phase, 'preparation');
  assert.deepEqual(state.details?.place, { vi: 'Hà Nội', en: 'Hanoi' });
  assert.equal(agenda.active, OPENING);
  assert.deepEqual([floor.speech, floor.response], ['speech-seven', null]);
  assert.deepEqual(
    floor.queue.map(({ id, site, kind }) => [id, site, kind]),
    [['request-lca-2', LCA, 'ad_hoc']],
  );
  assert.deepEqual(
    floor.standby.map(({ site }) => site),
    [GLI],
  );
  assert.deepEqual(
    speeches.map(({ site, person, outcome }) => [site, person, outcome]),
    [
      [LCA, DEPUTY_OF_LCA, 'done'],
      [GLI, null, 'done'],
      [HQ, MINISTER, 'open'],
    ],
  );
  assert.partialDeepStrictEqual(programmePlan(state, 31), { speaker: HQ, response: null, standby: [GLI] });
});

test('[EL10] [AT6] it gives the turns with the time that they took', () => {
  const attendance = FIRST_FORM.reduce(evolveAttendance, emptyAttendance);
  assert.deepEqual(
    attendance.turns.map((turn) => [turn.site, turn.nested, netMs(turn, lastAt) / 1000]),
    [
      [LCA, false, 120],
      [GLI, true, 30],
      [HQ, false, 10],
    ],
  );
  assert.equal(summariseAttendance(attendance, lastAt).lines.length, 4);
});

test('[EL10] the conference goes on from it', () => {
  const context = { at: lastAt + 1000, actor: SYSTEM };
  const undo = decide(state, { type: 'UndoFloorStep', at: lastAt - 10_000 }, context);
  assert.deepEqual(undo, new Rejection('nothing_to_undo'));
  const next = decide(state, grant(GLI, 'speech-eight', { replaces: 'speech-seven' }), context);
  assert.ok(!(next instanceof Rejection));
  const after = next.map((event) => ({ ...event, ...context })).reduce(evolve, state);
  assert.deepEqual([after.floor.speech, after.floor.standby], ['speech-eight', []]);
  assert.ok(Array.isArray(decide(after, release('speech-eight'), context)));
});
