import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Actor } from '../actor.ts';
import { asId, type AccountName } from '../ids.ts';
import { Rejection } from '../rejection.ts';
import { GLI, LCA, NOWHERE } from '../testing/sampleConference.ts';
import { given } from '../testing/scenario.ts';
import { secretariat, type SecretariatWorld } from './decideSecretariat.ts';
import {
  correctionInForce,
  DEFAULT_ATTENDANCE_RULES,
  EMPTY_SECRETARIAT,
  nextExportNumber,
  type CorrectionChange,
  type ExportFile,
  type SecretariatCommand,
} from './secretariat.ts';

const CLERK: Actor = { kind: 'staff', name: asId<AccountName>('clerk') };
const NOW = 10_000;
const before: SecretariatWorld = { secretariat: EMPTY_SECRETARIAT, sites: given().state.sites };

function decided(world: SecretariatWorld, command: SecretariatCommand) {
  const decision = secretariat.decide(world, command, { at: NOW, actor: CLERK });
  return decision instanceof Rejection ? decision.code : decision;
}

function after(...commands: readonly SecretariatCommand[]): SecretariatWorld {
  return commands.reduce((world, command) => {
    const decision = secretariat.decide(world, command, { at: NOW, actor: CLERK });
    assert.ok(!(decision instanceof Rejection));
    const recorded = decision.map((event) => ({ ...event, at: NOW, actor: CLERK }));
    return { ...world, secretariat: recorded.reduce(secretariat.evolve, world.secretariat) };
  }, before);
}

function correct(change: CorrectionChange, reason = 'nhầm', site = LCA): SecretariatCommand {
  return { type: 'CorrectAttendance', site, reason, ...change };
}
const firstIn = (value: number | null) => correct({ field: 'firstInAt', value });
const lastOut = (value: number | null) => correct({ field: 'lastOutAt', value });

describe('corrections', () => {
  test('[SC1] are of invited sites, and explained', () => {
    assert.equal(decided(before, correct({ field: 'note', value: 'x' }, 'nhầm', NOWHERE)), 'unknown_site');
    assert.equal(decided(before, correct({ field: 'note', value: 'x' }, '')), 'reason_needed');
    assert.equal(decided(before, correct({ field: 'note', value: 'x' }, 'a'.repeat(201))), 'invalid_text');
    assert.equal(decided(before, correct({ field: 'note', value: 'x' }, ' nhầm')), 'invalid_text');
  });

  test('[SC2] all stay, the latest of a field is in force, and null takes the field back', () => {
    const world = after(firstIn(100), correct({ field: 'verdict', value: 'partly' }), firstIn(200));
    const { corrections } = world.secretariat;
    assert.deepEqual(
      corrections.map(({ field, value, at, by }) => [field, value, at, by]),
      [
        ['firstInAt', 100, NOW, CLERK],
        ['verdict', 'partly', NOW, CLERK],
        ['firstInAt', 200, NOW, CLERK],
      ],
    );
    assert.equal(correctionInForce(corrections, LCA, 'firstInAt')?.value, 200);
    assert.equal(correctionInForce(corrections, LCA, 'verdict')?.value, 'partly');
    assert.equal(correctionInForce(corrections, GLI, 'firstInAt'), null);
    const back = after(firstIn(100), firstIn(null)).secretariat.corrections;
    assert.equal(back.length, 2);
    assert.equal(correctionInForce(back, LCA, 'firstInAt'), null);
  });

  test('[SC2] that change nothing give nothing', () => {
    assert.deepEqual(decided(before, firstIn(null)), []);
    assert.deepEqual(decided(after(firstIn(100)), firstIn(100)), []);
    assert.deepEqual(decided(after(firstIn(100), firstIn(null)), firstIn(null)), []);
  });

  test('[SC3] are of moments that have been, the first not after the last', () => {
    for (const value of [-1, 0.5, NOW + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      assert.equal(decided(before, firstIn(value)), 'invalid_number');
      assert.equal(decided(before, lastOut(value)), 'invalid_number');
    }
    assert.ok(Array.isArray(decided(before, firstIn(NOW))));
    assert.equal(decided(after(lastOut(500)), firstIn(501)), 'invalid_number');
    assert.equal(decided(after(firstIn(500)), lastOut(499)), 'invalid_number');
    assert.ok(Array.isArray(decided(after(firstIn(500)), lastOut(500))));
    assert.ok(Array.isArray(decided(after(firstIn(500), lastOut(500)), lastOut(null))));
  });

  test('[SC3] have notes as they are stored, of up to 500 characters', () => {
    for (const value of ['', ' a', 'a\nb', 'a'.repeat(501)]) {
      assert.equal(decided(before, correct({ field: 'note', value })), 'invalid_text');
    }
    assert.ok(Array.isArray(decided(before, correct({ field: 'note', value: 'a'.repeat(500) }))));
  });
});

describe('the rules of attendance', () => {
  const rules = { attendedPercent: 90, lateAfterMs: 0, earlyBeforeMs: 120_000 };
  const set = (change: object = {}, expectedVersion = 0): SecretariatCommand => ({
    type: 'SetAttendanceRules',
    rules: { ...rules, ...change },
    expectedVersion,
  });

  test('[SC4] are 85 % and one minute, until somebody sets others', () => {
    assert.deepEqual(before.secretariat.rules, {
      attendedPercent: 85,
      lateAfterMs: 60_000,
      earlyBeforeMs: 60_000,
      version: 0,
    });
    assert.deepEqual(after(set()).secretariat.rules, { ...rules, version: 1 });
  });

  test('[SC5] name the version that their editor saw, unless nothing changes', () => {
    assert.deepEqual(decided(after(set()), set()), []);
    assert.deepEqual(decided(before, set({ ...DEFAULT_ATTENDANCE_RULES }, 7)), []);
    for (const change of [{ attendedPercent: 80 }, { lateAfterMs: 1 }, { earlyBeforeMs: 1 }]) {
      assert.equal(decided(after(set()), set(change)), 'stale_version');
      assert.ok(Array.isArray(decided(after(set()), set(change, 1))));
    }
  });

  test('[SC4] have limits', () => {
    const bad = [
      { attendedPercent: 0 },
      { attendedPercent: 101 },
      { attendedPercent: 84.5 },
      { lateAfterMs: -1 },
      { lateAfterMs: 3_600_001 },
      { earlyBeforeMs: 3_600_001 },
      { earlyBeforeMs: Number.NaN },
    ];
    for (const change of bad) {
      assert.equal(decided(before, set(change)), 'invalid_number');
    }
    assert.ok(Array.isArray(decided(before, set({ attendedPercent: 1, lateAfterMs: 3_600_000 }))));
  });
});

describe('exports', () => {
  const file: ExportFile = {
    number: 1,
    format: 'pdf',
    language: 'vi',
    sha256: 'ab'.repeat(32),
    bytes: 1000,
    fromVersion: 1,
    toVersion: 42,
  };
  const issue = (change: Partial<ExportFile> = {}): SecretariatCommand => ({
    type: 'IssueExport',
    ...file,
    ...change,
  });

  test('[SC6] are numbered from 1 without a gap', () => {
    assert.equal(nextExportNumber(before.secretariat), 1);
    assert.deepEqual(decided(before, issue()), [{ type: 'ExportIssued', data: file }]);
    assert.equal(decided(before, issue({ number: 2 })), 'stale_version');
    assert.equal(decided(before, issue({ number: 0 })), 'stale_version');
    const world = after(issue(), issue({ number: 2, format: 'csv' }));
    assert.equal(nextExportNumber(world.secretariat), 3);
    assert.deepEqual(world.secretariat.exports.at(-1), {
      ...file,
      number: 2,
      format: 'csv',
      at: NOW,
      by: CLERK,
    });
  });

  test('[SC7] of two under one number the second is made again, the same one is issued already', () => {
    const world = after(issue());
    assert.deepEqual(decided(world, issue()), []);
    assert.equal(decided(world, issue({ sha256: 'cd'.repeat(32) })), 'stale_version');
    assert.equal(decided(world, issue({ format: 'csv' })), 'stale_version');
  });

  test('[SC6] cover versions of the log, and say how long they are', () => {
    for (const change of [{ fromVersion: 0 }, { fromVersion: 43 }, { bytes: -1 }, { bytes: 0.5 }]) {
      assert.equal(decided(before, issue(change)), 'invalid_number');
    }
  });
});
