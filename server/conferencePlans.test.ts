import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFile } from '../config/fixtures/temporaryFile.ts';
import { Rejection } from '../domain/rejection.ts';
import { conferencePlans } from './conferencePlans.ts';
import { RecordingLog } from './testing/RecordingLog.ts';

const config = (name: string) => fileURLToPath(new URL(`../config/${name}`, import.meta.url));
const firstRun = {
  conference: config('conference.sample.yaml'),
  catalogue: config('sites.yaml'),
  operatorPassword: null,
};
const sample = readFileSync(firstRun.conference, 'utf8');

function given(next: string | null) {
  const log = new RecordingLog();
  return { log, ...conferencePlans({ firstRun, conference: { next } }, log) };
}

test('[RN10] a next plan without faults comes next, and nothing is said', (t) => {
  const { next, nextPlanFaults, log } = given(
    temporaryFile(t, sample.replace(/^key: .*$/m, 'key: the-next-one')),
  );
  assert.equal(next()?.key, 'the-next-one');
  assert.deepEqual(nextPlanFaults, []);
  assert.deepEqual(log.lines, []);
  assert.equal(given(null).next(), null);
});

test('[RN10] a next plan with faults is none, and each fault is told with file, line and path', (t) => {
  const faulty = sample.replace(/^sites: all$/m, 'sites: [HQ, XYZ, LCA, LCA]');
  assert.notEqual(faulty, sample);
  const path = temporaryFile(t, faulty);
  const line = faulty.split('\n').findIndex((text) => text.startsWith('sites:')) + 1;
  const { next, nextPlanFaults, log } = given(path);
  assert.equal(next(), null);
  const source = `(from ${path}:${line})`;
  assert.deepEqual(nextPlanFaults.slice(0, 2), [
    `sites.1: is XYZ, which the catalogue does not have ${source}`,
    `sites.3: is LCA a second time ${source}`,
  ]);
  assert.deepEqual(log.at('error'), ['the next conference is not begun: its plan cannot be read']);
});

test('[RN10] a next plan whose file is missing is told in plain words', () => {
  const { next, nextPlanFaults } = given('/nowhere/next.yaml');
  assert.equal(next(), null);
  assert.deepEqual(nextPlanFaults, ['/nowhere/next.yaml: does not exist']);
});

test('[RN10] a next plan that the rules refuse is told', () => {
  const { plan, onNextRefused, nextPlanFaults } = given(firstRun.conference);
  onNextRefused(plan(), new Rejection('invalid_plan'));
  assert.deepEqual(nextPlanFaults, [`${firstRun.conference}: the rules refuse ${plan().key} (invalid_plan)`]);
});
