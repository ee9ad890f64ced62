import { SYSTEM } from '../../../domain/actor.ts';
import { asId, type ConferenceId } from '../../../domain/ids.ts';
import { openThreadedEventLog } from '../threadedEventLog.ts';

/** A program for `threadedEventLog.test.ts`: whatever becomes of it, it prints how its one append went. */
const log = await openThreadedEventLog({ path: '', thread: new URL('./failingThread.ts', import.meta.url) });
const event = { type: 'A', schema: 1, at: 1000, actor: SYSTEM, command: null, data: {} };
await log.append(asId<ConferenceId>('evening'), 0, [event]);
process.stdout.write('appended\n');
