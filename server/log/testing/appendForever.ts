import { SYSTEM } from '../../../domain/actor.ts';
import { asId, type ConferenceId } from '../../../domain/ids.ts';
import type { NewEvent } from '../EventLog.ts';
import { openThreadedEventLog } from '../threadedEventLog.ts';

/**
 * A program for `threadedEventLog.system.test.ts` to kill: appends to the conferences that its arguments name, all at
 * once and without end, and prints `<conference> <version>` for whatever has been acknowledged.
 */
const [path, ...conferences] = process.argv.slice(2);
if (path === undefined) {
  throw new Error('the path of the log is missing');
}
const log = await openThreadedEventLog({ path });
await Promise.all(conferences.map((name) => appendForever(asId<ConferenceId>(name))));

async function appendForever(conference: ConferenceId): Promise<never> {
  let version = (await log.read(conference, 1)).length;
  for (;;) {
    // One to three events each time, so that a kill can fall between the events of one append.
    const events = Array.from({ length: 1 + (version % 3) }, (_, index) => event(version + index + 1));
    const stored = await log.append(conference, version, events);
    version += stored.length;
    process.stdout.write(`${conference} ${version}\n`);
  }
}

function event(number: number): NewEvent {
  const data = { number, text: 'Điểm cầu '.repeat(number % 50) };
  return { type: 'Numbered', schema: 1, at: number, actor: SYSTEM, command: null, data };
}
