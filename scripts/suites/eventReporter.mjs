import { resolve } from 'node:path';
import { inspect } from 'node:util';

/**
 * @typedef {object} TestResult one line of the report
 * @property {'passed' | 'failed' | 'skipped'} outcome
 * @property {string} name
 * @property {string} place file and line
 * @property {string} [error] what went wrong, for people; absent if only a test inside this one failed
 */

/** @typedef {TestResult | { file: string, printed: string }} ReportLine what a failed file printed comes last */

/** What a file of tests has printed is kept up to this length: its end tells most about a crash. */
const keptCharacters = 8000;

/**
 * A reporter for node:test that writes one JSON object a line as results come in, so that a run that is cut off
 * can still be counted. What a file printed follows its failures.
 * @param {AsyncIterable<import('node:test/reporters').TestEvent>} events
 * @returns {AsyncGenerator<string>}
 */
export default async function* eventReporter(events) {
  /** @type {Map<string, string>} by file */
  const printed = new Map();
  /** @type {Set<string>} */
  const failedFiles = new Set();
  for await (const event of events) {
    if (event.type === 'test:stdout' || event.type === 'test:stderr') {
      const file = resolve(event.data.file);
      printed.set(file, `${printed.get(file) ?? ''}${event.data.message}`.slice(-keptCharacters));
    } else if (event.type === 'test:pass' || event.type === 'test:fail') {
      const result = toResult(event);
      if (result?.outcome === 'failed' && event.data.file) failedFiles.add(event.data.file);
      if (result) yield `${JSON.stringify(result)}\n`;
    }
  }
  for (const file of failedFiles) {
    const text = printed.get(file);
    if (text !== undefined) yield `${JSON.stringify({ file, printed: text })}\n`;
  }
}

/**
 * @param {Extract<import('node:test/reporters').TestEvent, { type: 'test:pass' | 'test:fail' }>} event
 * @returns {TestResult | undefined} undefined for a describe that says no more than the tests in it
 */
function toResult({ type, data }) {
  const result = { name: data.name, place: `${data.file}:${data.line ?? 1}` };
  const isSuite = data.details.type === 'suite';
  // node:test reports a file in which no test ran as one passed test with the file's name.
  if (type === 'test:pass' && data.nesting === 0 && resolve(data.name) === data.file) {
    return { ...result, outcome: 'failed', error: 'This file holds no test.' };
  }
  if (data.skip !== undefined || data.todo !== undefined) return { ...result, outcome: 'skipped' };
  if (type === 'test:pass') return isSuite ? undefined : { ...result, outcome: 'passed' };

  const { error } = data.details;
  const onlyInner = 'failureType' in error && error.failureType === 'subtestsFailed';
  if (onlyInner) return isSuite ? undefined : { ...result, outcome: 'failed' };
  return { ...result, outcome: 'failed', error: describeError(error.cause ?? error) };
}

/**
 * @param {unknown} error what a test threw, as it came over from the process of its file
 * @returns {string}
 */
function describeError(error) {
  // A failed assertion tells actual and expected in its message; its properties would tell them again.
  const isAssertion = error instanceof Error && 'code' in error && error.code === 'ERR_ASSERTION';
  return isAssertion && error.stack ? error.stack : inspect(error, { depth: 8 });
}
