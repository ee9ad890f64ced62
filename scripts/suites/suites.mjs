import { availableParallelism } from 'node:os';
import { runBrowserTests } from './runBrowserTests.mjs';
import { runChecks } from './runChecks.mjs';
import { runNodeTests } from './runNodeTests.mjs';

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {readonly import('../setup/setUp.mjs').Step[]} needs what the set-up must have done
 * @property {() => Promise<import('./SuiteResult.mjs').SuiteResult>} run
 */

const minuteMs = 60_000;

/**
 * Every suite, the quickest first. Media and system tests measure time and start processes of their own, so their
 * files run one by one. All limits together stay below an hour and a half.
 * @type {readonly Suite[]}
 */
export const suites = [
  {
    name: 'types',
    needs: ['deps'],
    run: () =>
      runChecks(
        'types',
        ['.', 'client', 'e2e', 'scripts'].map((project) => ['tsc', '-p', project]),
      ),
  },
  { name: 'lint', needs: ['deps'], run: () => runChecks('lint', [['oxlint']]) },
  { name: 'format', needs: ['deps'], run: () => runChecks('format', [['oxfmt', '--check']]) },
  { name: 'dead-code', needs: ['deps'], run: () => runChecks('dead-code', [['knip']]) },
  {
    name: 'unit',
    needs: ['deps'],
    run: () =>
      runNodeTests('unit', { files: availableParallelism(), testMs: minuteMs, suiteMs: 10 * minuteMs }),
  },
  {
    name: 'office',
    needs: ['deps', 'office'],
    run: () => runNodeTests('office', { files: 1, testMs: 3 * minuteMs, suiteMs: 6 * minuteMs }),
  },
  {
    name: 'media',
    needs: ['deps', 'worker', 'ffmpeg'],
    run: () => runNodeTests('media', { files: 1, testMs: 2 * minuteMs, suiteMs: 12 * minuteMs }),
  },
  {
    name: 'system',
    needs: ['deps', 'worker', 'client', 'ffmpeg'],
    run: () => runNodeTests('system', { files: 1, testMs: 3 * minuteMs, suiteMs: 15 * minuteMs }),
  },
  { name: 'e2e', needs: ['deps', 'worker', 'client', 'ffmpeg', 'chromium'], run: runBrowserTests },
];
