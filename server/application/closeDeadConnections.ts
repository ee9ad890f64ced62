import { SYSTEM } from '../../domain/actor.ts';
import type { ConferenceRunner } from './ConferenceRunner.ts';

/**
 * Ends the connections that died with an earlier process, at the last moment when it was known to be alive; in one
 * step, since the next process could not tell the events of a cleaning-up that broke off from those of a conference.
 * @param lastAliveAt ms epoch; the process may have written an event after it.
 */
export async function closeDeadConnections(runner: ConferenceRunner, lastAliveAt: number): Promise<void> {
  const lastSeenAt = Math.max(lastAliveAt, runner.lastEventAt);
  await runner.execute(
    { type: 'DisconnectAllSites', cause: 'server_stopped', lastSeenAt },
    { actor: SYSTEM, command: null },
  );
}
