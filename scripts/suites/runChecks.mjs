import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { logFile } from './logFile.mjs';
import { runLimited } from './runLimited.mjs';
import { failedSuite } from './SuiteResult.mjs';

const limitMs = 5 * 60_000;

/**
 * Runs tools over the whole code, one after the other. Together they count as one test.
 * @param {string} name of the suite
 * @param {readonly (readonly [tool: string, ...args: string[]])[]} commands tools from node_modules
 * @returns {Promise<import('./SuiteResult.mjs').SuiteResult>}
 */
export async function runChecks(name, commands) {
  let report = '';
  for (const [tool, ...args] of commands) {
    const log = logFile(`${name}.log`);
    const { code, timedOut } = await runLimited(join('node_modules', '.bin', tool), args, { log, limitMs });
    if (code === 0) continue;
    const how = timedOut ? 'did not end in time' : `failed (${code ?? 'ended by a signal'})`;
    report += `${[tool, ...args].join(' ')} ${how}\n${await readFile(log, 'utf8')}\n`;
  }
  return report === '' ? { passed: 1, failed: 0, skipped: 0, report } : failedSuite(report);
}
