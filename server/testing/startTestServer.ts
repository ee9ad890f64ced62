import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STAFF_ROLES, SYSTEM, type Role } from '../../domain/actor.ts';
import type { PlanCommand } from '../../domain/conference/plan.ts';
import { asId, type AccountName, type ConferenceId, type SiteId } from '../../domain/ids.ts';
import { PLAN } from '../../domain/testing/sampleConference.ts';
import { ConferenceRunner } from '../application/ConferenceRunner.ts';
import { LiveConference } from '../application/LiveConference.ts';
import { Accounts } from '../auth/Accounts.ts';
import { Displays } from '../auth/Displays.ts';
import { Tokens } from '../auth/Tokens.ts';
import { Signer } from '../evidence/Signer.ts';
import { openExportDesks, type ExportDesks } from '../exports/openExportDesks.ts';
import { createApp } from '../http/createApp.ts';
import { LoginLimiter } from '../http/LoginLimiter.ts';
import type { EventLog } from '../log/EventLog.ts';
import { createMemoryEventLog } from '../log/memoryEventLog.ts';
import { createFakeMediaPlane, type FakeMediaPlane } from '../media/fakeMediaPlane.ts';
import { AttendanceProjection } from '../projections/AttendanceProjection.ts';
import { ConferenceSheets } from '../projections/ConferenceSheets.ts';
import { SignallingServer } from '../signalling/SignallingServer.ts';
import { RecordingLog } from './RecordingLog.ts';
import { TestClient, type TestClientOptions } from './TestClient.ts';

export type TestServerOptions = {
  /** Ms epoch; `Date.now` by default. */
  readonly now?: () => number;
  readonly plan?: PlanCommand;
  /** A log to go on from, as after a restart. It stays open. */
  readonly eventLog?: EventLog;
  readonly accessMs?: number;
  readonly maxPerAccount?: number;
  readonly maxPerAddress?: number;
  readonly allowedOrigins?: readonly string[];
  readonly publicUrl?: string | null;
  /** What it takes itself to listen on; every address by default. */
  readonly listensOn?: string;
  readonly pagesFolder?: string;
};

/** A whole server but for its media: what runs, and what tests look into. */
export type TestServer = {
  readonly url: string;
  readonly conference: ConferenceId;
  readonly live: LiveConference;
  readonly runner: ConferenceRunner;
  readonly plane: FakeMediaPlane;
  readonly eventLog: EventLog;
  readonly accounts: Accounts;
  readonly displays: Displays;
  readonly tokens: Tokens;
  readonly pinSecret: Buffer;
  readonly log: RecordingLog;
  readonly signalling: SignallingServer;
  readonly dataFolder: string;
  /** An access token of a staff member. */
  readonly staffToken: (name?: string, roles?: readonly Role[]) => string;
  readonly siteToken: (site: SiteId) => string;
  /** Begins to connect a client. All clients are closed with the server. */
  readonly open: (token: string, options?: TestClientOptions) => TestClient;
  /** Connects a client and waits for its welcome. */
  readonly connect: (token: string, options?: TestClientOptions) => Promise<TestClient>;
  readonly operator: (name?: string) => Promise<TestClient>;
  readonly site: (site: SiteId, options?: TestClientOptions) => Promise<TestClient>;
  readonly close: () => Promise<void>;
};

const CONFERENCE = asId<ConferenceId>('test-conference');
// Making keys takes longer than a test.
const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const pinSecret = randomBytes(32);

/** Starts a server on a random port of loopback, over plain HTTP, with a fake media plane and nothing on disk. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const { now = Date.now, accessMs = 600_000, eventLog = createMemoryEventLog() } = options;
  const log = new RecordingLog();
  const plane = createFakeMediaPlane();
  const tokens = new Tokens({ key, accessMs, refreshMs: 3_600_000, now });
  const accounts = new Accounts(':memory:');
  const displays = new Displays(':memory:');
  const live = await openLive({ ...options, now, eventLog }, plane, log);
  const dataFolder = mkdtempSync(join(tmpdir(), 'diem-cau-test-'));
  const http = await createHttp(options, {
    now,
    log,
    plane,
    tokens,
    accounts,
    displays,
    live,
    eventLog,
    dataFolder,
  });
  const { allowedOrigins = [] } = options;
  const signalling = new SignallingServer({
    http,
    live,
    plane,
    displays,
    tokens,
    allowedOrigins,
    now,
    log,
  });
  plane.onEvent((event) => signalling.handleMedia(event));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const clients = new ClientRoster(url, tokens);
  const close = async (): Promise<void> => {
    clients.close();
    await signalling.close();
    await live.close();
    await plane.close();
    accounts.close();
    displays.close();
    rmSync(dataFolder, { recursive: true });
  };
  const { runner } = live;
  const parts = {
    live,
    runner,
    plane,
    eventLog,
    accounts,
    displays,
    tokens,
    pinSecret,
    log,
    signalling,
    dataFolder,
  };
  return {
    ...parts,
    url,
    close,
    conference: CONFERENCE,
    staffToken: (...args) => clients.staffToken(...args),
    siteToken: (site) => clients.siteToken(site),
    open: (...args) => clients.open(...args),
    connect: (...args) => clients.connect(...args),
    operator: (name) => clients.connect(clients.staffToken(name)),
    site: (site, clientOptions) => clients.connect(clients.siteToken(site), clientOptions),
  };
}

/** Makes tokens and clients, and closes what is still open at the end. */
class ClientRoster {
  readonly #url: string;
  readonly #tokens: Tokens;
  readonly #clients: TestClient[] = [];

  constructor(url: string, tokens: Tokens) {
    this.#url = url;
    this.#tokens = tokens;
  }

  staffToken(name = 'Lan', roles: readonly Role[] = STAFF_ROLES): string {
    const account = asId<AccountName>(name);
    return this.#tokens.issue('access', { kind: 'staff', account, name, roles, conference: CONFERENCE })
      .token;
  }

  siteToken(site: SiteId): string {
    const identity = { kind: 'site', site, name: site, roles: ['site'], conference: CONFERENCE } as const;
    return this.#tokens.issue('access', identity).token;
  }

  open(token: string, options: TestClientOptions = {}): TestClient {
    const client = new TestClient(this.#url, { token, ...options });
    this.#clients.push(client);
    return client;
  }

  async connect(token: string, options: TestClientOptions = {}): Promise<TestClient> {
    const client = this.open(token, options);
    await client.welcomed();
    return client;
  }

  close(): void {
    for (const client of this.#clients) {
      client.close();
    }
  }
}

async function openLive(
  { plan = PLAN, eventLog, now }: TestServerOptions & { eventLog: EventLog; now: () => number },
  plane: FakeMediaPlane,
  log: RecordingLog,
): Promise<LiveConference> {
  const runner = await ConferenceRunner.open({ log: eventLog, conference: CONFERENCE, now });
  await runner.execute(plan, { actor: SYSTEM, command: null });
  const onMediaError = (err: unknown): void => log.error({ err }, 'programme not directed');
  const onCommandError = (err: unknown): void =>
    log.error({ err }, 'the server could not write what it decided');
  const { lastEventAt: lastAliveAt } = runner;
  return LiveConference.open({ runner, plane, now, lastAliveAt, onMediaError, onCommandError });
}

type HttpParts = Pick<
  TestServer,
  'log' | 'plane' | 'tokens' | 'accounts' | 'displays' | 'live' | 'eventLog' | 'dataFolder'
> & { readonly now: () => number };

async function createHttp(options: TestServerOptions, parts: HttpParts): Promise<Server> {
  const { maxPerAccount = 5, maxPerAddress = 50, publicUrl = null, listensOn = '0.0.0.0' } = options;
  const { plane, live, dataFolder } = parts;
  const { publicKey, publicKeyHash } = Signer.open(join(dataFolder, 'keys'));
  return createServer(
    createApp({
      ...parts,
      current: live,
      exportDesks: await openDesks(parts),
      signingKey: { publicKey, sha256: publicKeyHash },
      conferenceSheets: new ConferenceSheets(parts.eventLog),
      attendance: await AttendanceProjection.open(parts.eventLog, live.runner),
      pinSecret,
      reach: { publicUrl, listensOn },
      rtpCapabilities: await plane.capabilities(),
      limiter: new LoginLimiter({ maxPerAccount, maxPerAddress, windowMs: 60_000, blockMs: 60_000 }),
      trustedProxies: ['loopback'],
      pagesFolder: options.pagesFolder ?? dataFolder,
    }),
  );
}

/** Of the server's conference, and of those that the log had before. */
async function openDesks({ live, eventLog, dataFolder, log, now }: HttpParts): Promise<ExportDesks> {
  const known = await eventLog.conferences();
  const earlier = await Promise.all(
    known
      .filter((conference) => conference !== CONFERENCE)
      .map((conference) => ConferenceRunner.open({ log: eventLog, conference, now })),
  );
  const keysFolder = join(dataFolder, 'keys');
  return openExportDesks([...earlier, live.runner], { eventLog, folder: dataFolder, keysFolder, log });
}
