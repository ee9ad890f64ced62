import { eventLogContract } from './eventLog.contract.ts';
import { createMemoryEventLog } from './memoryEventLog.ts';

eventLogContract('memory event log', async () => createMemoryEventLog());
