import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/schema.ts';
import { Heartbeat } from './application/Heartbeat.ts';
import { Accounts } from './auth/Accounts.ts';
import { Displays } from './auth/Displays.ts';
import { ensureFirstAccount, type FirstAccount } from './auth/firstAccount.ts';
import { openKeys } from './auth/secretFile.ts';
import { Tokens } from './auth/Tokens.ts';
import type { EventLog } from './log/EventLog.ts';
import { lockFolder } from './lockFolder.ts';
import { openThreadedEventLog } from './log/threadedEventLog.ts';
import type { ServerLog } from './ServerLog.ts';

/** Everything that outlives the process: what the data folder holds. */
export type Stores = {
  readonly eventLog: EventLog;
  readonly accounts: Accounts;
  readonly displays: Displays;
  readonly tokens: Tokens;
  readonly pinSecret: Buffer;
  readonly heartbeat: Heartbeat;
  readonly firstAccount: FirstAccount;
  readonly close: () => Promise<void>;
};

const MINUTE_MS = 60_000;

/**
 * Opens the data folder, or makes it at the first start, and keeps other servers out of it. Throws where it cannot be
 * read or written, or another server has it.
 */
export async function openStores(config: Config, now: () => number, log: ServerLog): Promise<Stores> {
  const { folder } = config.data;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unlock = lockFolder(folder);
  const { tokenKey, pinSecret } = openKeys(join(folder, 'keys'));
  const { accessTokenMinutes, refreshTokenHours } = config.auth;
  const tokens = new Tokens({
    key: tokenKey,
    accessMs: accessTokenMinutes * MINUTE_MS,
    refreshMs: refreshTokenHours * 60 * MINUTE_MS,
  });
  const eventLog = await openThreadedEventLog({ path: join(folder, 'log.sqlite') });
  const accounts = new Accounts(join(folder, 'accounts.sqlite'));
  const displays = new Displays(join(folder, 'displays.sqlite'));
  const firstAccount = await ensureFirstAccount(accounts, config, now());
  const heartbeat = new Heartbeat(join(folder, 'heartbeat'), now, (err) => {
    log.error({ err }, 'heartbeat not written');
  });
  const close = async (): Promise<void> => {
    await heartbeat.stop();
    await eventLog.close();
    accounts.close();
    displays.close();
    unlock();
  };

  return { eventLog, accounts, displays, tokens, pinSecret, heartbeat, firstAccount, close };
}
