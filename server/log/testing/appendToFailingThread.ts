import { SYSTEM } from '../../../domain/actor.ts';
import { asId, type ConferenceId } from '../../../domain/ids.ts';
import { openThreadedEventLog } from '../threadedEventLog.ts';

/**
 * A program for `threadedEventLog.test.ts`: prints how its one append went, if that is ever answered. Its argument says
 * how the thread ends.
 */
const [path = ''] = process.argv.slice(2);
const log = await openThreadedEventLog({ path, thread: new URL('./failingThread.ts', import.meta.url) });
const event = { type: 'A', schema: 1, at: 1000, actor: SYSTEM, command: null, data: {} };
await log.append(asId<ConferenceId>('evening'), 0, [event]).finally(() => process.stdout.write('answered\n'));
