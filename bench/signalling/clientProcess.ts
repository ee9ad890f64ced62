import { hrtime } from 'node:process';
import { BotConnection } from '../../bot/signalling/BotConnection.ts';
import type { Arrival, ClientNews, ClientOrder, ClientPlan } from './clientMessages.ts';

// Clients in a process of their own: they follow the log as pages do, and note when they have an event.

const connections: BotConnection[] = [];
const welcomed = new Set<number>();
let arrivals: Arrival[] = [];

function machineMs(): number {
  return Number(hrtime.bigint()) / 1e6;
}

function tell(news: ClientNews): void {
  process.send?.(news);
}

async function open(url: string, plans: readonly ClientPlan[]): Promise<void> {
  for (const [index, credentials] of plans.entries()) {
    const connection = new BotConnection({
      url,
      credentials,
      on: {
        welcome: () => {
          welcomed.add(index);
          if (welcomed.size === plans.length) tell({ type: 'allWelcomed', atMs: machineMs() });
        },
        events: ({ events }) => {
          for (const event of events) {
            if (event.type === 'AgendaItemActivated')
              arrivals.push({ version: event.version, atMs: machineMs() });
          }
        },
      },
      onDisconnect: () => void welcomed.delete(index),
    });
    connections.push(connection);
    await connection.logIn();
    connection.open();
  }
}

process.on('message', (order: ClientOrder) => {
  if (order.type === 'open') {
    void open(order.url, order.clients);
  } else {
    tell({ type: 'arrivals', arrivals });
    arrivals = [];
  }
});
process.once('disconnect', () => process.exit(0));
