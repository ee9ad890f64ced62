import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { asId, type ConferenceId } from '../../domain/ids.ts';
import { findBrokenEvent } from './hashChain.ts';
import { createSqliteEventLog } from './sqliteEventLog.ts';

const PROGRAM = fileURLToPath(new URL('./testing/appendForever.ts', import.meta.url));
const ROUNDS = 8;
const CONFERENCES = ['one', 'two', 'three'].map(asId<ConferenceId>);

/** Runs the program, kills it after a random number of acknowledgements, and answers the last of each conference. */
async function appendUntilKilled(path: string): Promise<ReadonlyMap<string, number>> {
  const program = spawn(process.execPath, [PROGRAM, path, ...CONFERENCES], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(program, 'exit');
  const acknowledged = new Map<string, number>();
  let left = 1 + Math.floor(Math.random() * 300);
  for await (const line of createInterface({ input: program.stdout })) {
    // What it printed before it died has been acknowledged too, so reading goes on to the end.
    const [conference, version] = line.split(' ');
    acknowledged.set(String(conference), Number(version));
    left -= 1;
    if (left === 0) {
      program.kill('SIGKILL');
    }
  }
  const [, signal] = (await exited) as [number | null, string | null];
  assert.equal(signal, 'SIGKILL');
  return acknowledged;
}

test('[EL12] a program that is killed again and again loses nothing that it has acknowledged', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'killed-log-'));
  const path = join(folder, 'log.sqlite');
  const kept = new Map<string, number>();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const acknowledged = await appendUntilKilled(path);
    const log = createSqliteEventLog({ path });
    for (const conference of CONFERENCES) {
      const events = await log.read(conference, 1);
      const place = `round ${round}, conference ${conference}`;
      assert.equal(findBrokenEvent(conference, events), null, place);
      assert.deepEqual(
        events.map(({ data }) => data).map((data) => (data as { number: number }).number),
        events.map((_, index) => index + 1),
        place,
      );
      const last = acknowledged.get(conference) ?? kept.get(conference) ?? 0;
      assert.ok(events.length >= last, `${place}: ${last} acknowledged, ${events.length} found`);
      // Nothing by halves: an append of n events leads from version v to v + 1 + (v mod 3).
      assert.ok(isEndOfAppend(events.length), `${place}: ends at ${events.length}`);
      kept.set(conference, events.length);
    }
    await log.close();
  }
  assert.ok([...kept.values()].every((version) => version > ROUNDS));
  await rm(folder, { recursive: true });
});

function isEndOfAppend(version: number): boolean {
  let end = 0;
  while (end < version) {
    end += 1 + (end % 3);
  }
  return end === version;
}
