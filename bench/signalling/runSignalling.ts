import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hrtime } from 'node:process';
import { BotConnection, newCommand } from '../../bot/signalling/BotConnection.ts';
import { ServerProcess } from '../../bot/ServerProcess.ts';
import { waitUntil } from '../../bot/waitUntil.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import { pause } from '../rig/Stage.ts';
import { percentile, roundTenth } from '../rig/percentiles.ts';
import type { ClientPlan } from './clientMessages.ts';
import { Clients } from './Clients.ts';
import { measureSyncs } from './measureSyncs.ts';

export type SignallingResult = {
  readonly clients: number;
  /** From the operator's sending to the event at a client, over all commands and clients. */
  readonly commandToEventMs: { readonly p50: number; readonly p99: number };
  /** What a sync of this disk takes by itself, one for each command: no command is answered before its own. */
  readonly diskSyncMs: { readonly p50: number; readonly p99: number };
  /** The state as a member of the staff gets it, with all clients connected. */
  readonly snapshotBytes: number;
  /** From the kill of the server to the last client's welcome by the next one; its own start is in it. */
  readonly reconnectAllMs: number;
  /** Of that, until the next server serves. */
  readonly serverStartMs: number;
  readonly missedArrivals: number;
};

/** Slower than the limit of 20 requests a second. */
const COMMAND_SPACING_MS = 100;
const ARRIVAL_MS = 2000;

/** Measures signalling alone: no media, a real server, clients in another process. */
export async function runSignalling(clientCount: number, commands: number): Promise<SignallingResult> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'diem-cau-'));
  const clients = new Clients();
  let server = await ServerProcess.start({ dataFolder });
  try {
    const plans = await clientPlans(server, clientCount);
    await clients.open(server.url, plans);
    const operator = await openOperator(server);
    const syncs = await measureSyncs(dataFolder, commands, COMMAND_SPACING_MS);
    const measured = await measureCommands(operator.connection, clients, commands);
    operator.connection.close();
    const snapshotBytes = (await openOperator(server, true)).snapshotBytes;

    const killedAt = machineMs();
    const back = clients.welcomed();
    const port = Number(new URL(server.url).port);
    await server.close('SIGKILL');
    server = await ServerProcess.start({ dataFolder, port });
    const serverStartMs = roundTenth(machineMs() - killedAt);
    const reconnectAllMs = roundTenth((await back) - killedAt);
    const missedArrivals = clientCount * commands - measured.length;
    return {
      clients: clientCount,
      commandToEventMs: middleAndTail(measured),
      diskSyncMs: middleAndTail(syncs),
      snapshotBytes,
      reconnectAllMs,
      serverStartMs,
      missedArrivals,
    };
  } finally {
    clients.close();
    await server.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

/** One device for each site, then a second one, and so on. */
async function clientPlans(server: ServerProcess, count: number): Promise<readonly ClientPlan[]> {
  const cards = await server.joinCards();
  return Array.from({ length: count }, (_, index) => {
    const card = cards[index % cards.length];
    if (card === undefined) throw new Error('the conference has no sites');
    return { code: card.site.id, pin: card.pin };
  });
}

async function openOperator(server: ServerProcess, closes = false) {
  let snapshotBytes = 0;
  const connection = new BotConnection({
    url: server.url,
    credentials: server.operator,
    on: { welcome: ({ log }) => (snapshotBytes = Buffer.byteLength(JSON.stringify(log))) },
  });
  await connection.logIn();
  connection.open();
  await waitUntil('the operator is welcomed', () => snapshotBytes > 0);
  if (closes) connection.close();
  return { connection, snapshotBytes };
}

/**
 * Activates one agenda item after the other: an event that every client may see.
 * @returns one delay for each arrival, ms, counted from its own command
 */
async function measureCommands(
  operator: BotConnection,
  clients: Clients,
  commands: number,
): Promise<readonly number[]> {
  const items = operator.state.agenda.items.map(({ id }) => id);
  const sentAt = new Map<number, number>();
  let from: AgendaItemId | null = null;
  for (let index = 0; index < commands; index += 1) {
    const item = items[index % items.length];
    if (item === undefined || items.length < 2) throw new Error('the agenda needs two items');
    const startedAt = machineMs();
    const { version } = await operator.request('agenda.activate', { command: newCommand(), item, from });
    sentAt.set(version, startedAt);
    from = item;
    await pause(COMMAND_SPACING_MS);
  }
  await pause(ARRIVAL_MS);
  return (await clients.report()).flatMap(({ version, atMs }) => {
    const startedAt = sentAt.get(version);
    return startedAt === undefined ? [] : [atMs - startedAt];
  });
}

function middleAndTail(values: readonly number[]): SignallingResult['commandToEventMs'] {
  return { p50: percentile(values, 0.5), p99: percentile(values, 0.99) };
}

function machineMs(): number {
  return Number(hrtime.bigint()) / 1e6;
}
