import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { printResult } from './printResult.ts';

const FIGURES = { sites: 2, joinMs: { p50: 1, p95: 2 } };

function capture(t: TestContext) {
  const log = t.mock.method(console, 'log', () => undefined);
  const table = t.mock.method(console, 'table', () => undefined);

  return { log, table };
}

test('JSON is one object on one line, other ways beside the figures', (t) => {
  const { log, table } = capture(t);
  printResult(true, 'join', { join: FIGURES, usualWay: { sites: 2 } });
  assert.deepEqual(
    log.mock.calls.map((call) => call.arguments),
    [['{"benchmark":"join","sites":2,"joinMs":{"p50":1,"p95":2},"usualWay":{"sites":2}}']],
  );
  assert.equal(table.mock.callCount(), 0);
});

test('a table has a row for each figure and a column for each way', (t) => {
  const { table } = capture(t);
  printResult(false, 'join', { join: FIGURES, usualWay: { sites: 2 } });
  assert.deepEqual(table.mock.calls[0]?.arguments, [
    { sites: { join: 2, usualWay: 2 }, 'joinMs p50': { join: 1 }, 'joinMs p95': { join: 2 } },
  ]);
});
