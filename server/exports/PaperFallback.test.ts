import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { SYSTEM } from '../../domain/actor.ts';
import { HQ } from '../../domain/testing/sampleConference.ts';
import { connect } from '../../domain/testing/scenario.ts';
import { PaperFallback } from './PaperFallback.ts';
import { exportRig, type ExportRig } from './testing/exportRig.ts';
import { CONFERENCE } from './testing/subjects.ts';

const LISTS = ['attendance.pdf', 'phone-list.pdf', 'run-sheet.pdf'];
const EVERY_MS = 300_000;
const ORIGIN = { actor: SYSTEM, command: null };

type Paper = {
  readonly rig: ExportRig;
  readonly folder: string;
  readonly copies: string;
  readonly paper: PaperFallback;
};

/** A paper fallback whose clock moves on by a second with every look at it, and whose timer is the test's. */
async function paperFor(t: TestContext, prepare: (folder: string) => void = () => undefined): Promise<Paper> {
  const rig = await exportRig(t);
  const folder = join(rig.folder, 'paper', CONFERENCE);
  prepare(folder);
  t.mock.timers.enable({ apis: ['setInterval'] });
  let at = Date.parse('2026-10-20T01:00:00Z');
  const paper = new PaperFallback({
    runner: rig.runner,
    workshop: rig.workshop,
    folder: join(rig.folder, 'paper'),
    everyMs: EVERY_MS,
    contacts: {},
    now: () => (at += 1000),
    log: rig.log,
  });
  t.after(() => paper.close());
  return { rig, folder, copies: join(folder, 'copies'), paper };
}

const pdfs = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.pdf'))
    .sort();

describe('the paper fallback', () => {
  test('[EX12] the lists are there from the start, newest under fixed names and dated copies', async (t) => {
    const { folder, copies, paper } = await paperFor(t);
    await paper.idle();
    assert.deepEqual(pdfs(folder), LISTS);
    assert.deepEqual(
      pdfs(copies),
      LISTS.map((name) => `2026-10-20T01-00-01Z-${name}`),
    );
    for (const name of LISTS) {
      assert.equal(readFileSync(join(folder, name)).subarray(0, 5).toString(), '%PDF-');
    }
  });

  test('[EX12] printed at each change of phase, and every few minutes while something happens', async (t) => {
    const { rig, copies, paper } = await paperFor(t);
    const prints = async () => {
      await paper.idle();
      return readdirSync(copies).length / LISTS.length;
    };
    assert.equal(await prints(), 1);
    t.mock.timers.tick(EVERY_MS);
    assert.equal(await prints(), 1, 'nothing has happened since');
    await rig.runner.execute(connect(HQ), ORIGIN);
    assert.equal(await prints(), 1, 'not at every event');
    t.mock.timers.tick(EVERY_MS);
    assert.equal(await prints(), 2);
    await rig.runner.execute({ type: 'EnterPhase', phase: 'in_session', from: 'preparation' }, ORIGIN);
    assert.equal(await prints(), 3);
    t.mock.timers.tick(EVERY_MS);
    assert.equal(await prints(), 4, 'in session times go on without an event');
  });

  test('[EX12] what happens while it prints is printed afterwards, once', async (t) => {
    const { rig, copies, paper } = await paperFor(t);
    paper.print();
    await rig.runner.execute({ type: 'EnterPhase', phase: 'line_test', from: 'preparation' }, ORIGIN);
    await rig.runner.execute({ type: 'EnterPhase', phase: 'roll_call', from: 'line_test' }, ORIGIN);
    await paper.idle();
    assert.equal(readdirSync(copies).length / LISTS.length, 2);
  });

  test('[EX12] the last 24 copies of each are kept', async (t) => {
    const { copies, paper } = await paperFor(t, (folder) => {
      mkdirSync(join(folder, 'copies'), { recursive: true });
      for (let minute = 10; minute < 40; minute += 1) {
        const path = join(folder, 'copies', `2026-10-19T08-${minute}-00Z-attendance.pdf`);
        writeFileSync(path, '');
        utimesSync(path, 0, 0);
      }
    });
    await paper.idle();
    const kept = pdfs(copies).filter((name) => name.endsWith('attendance.pdf'));
    assert.equal(kept.length, 24);
    assert.deepEqual(
      [kept[0], kept.at(-1)],
      ['2026-10-19T08-17-00Z-attendance.pdf', '2026-10-20T01-00-01Z-attendance.pdf'],
    );
  });

  test('[EX12] a full disk is told once, and again when it is over; the record does not notice', async (t) => {
    const { rig, folder, paper } = await paperFor(t, (place) => {
      mkdirSync(place, { recursive: true });
      symlinkSync('/dev/full', join(place, 'run-sheet.pdf.part'));
    });
    await paper.idle();
    assert.deepEqual(rig.log.at('error'), ['paper fallback not written']);
    assert.equal(existsSync(join(folder, 'run-sheet.pdf')), false);
    symlinkSync('/dev/full', join(folder, 'attendance.pdf.part'));
    await rig.runner.execute({ type: 'EnterPhase', phase: 'line_test', from: 'preparation' }, ORIGIN);
    await paper.idle();
    assert.deepEqual(rig.log.at('error'), ['paper fallback not written'], 'once');
    await rig.runner.execute({ type: 'EnterPhase', phase: 'roll_call', from: 'line_test' }, ORIGIN);
    await paper.idle();
    assert.deepEqual(rig.log.at('info'), ['paper fallback written again']);
    assert.deepEqual(pdfs(folder), LISTS);
  });
});
