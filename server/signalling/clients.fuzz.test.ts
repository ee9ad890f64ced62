import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { visibleState } from '../../contract/visibility.ts';
import type { RequestName } from '../../contract/requests.ts';
import { initialConference } from '../../domain/conference/conference.ts';
import { evolve } from '../../domain/conference/evolve.ts';
import type { SiteId } from '../../domain/ids.ts';
import { GLI, HQ, LCA, OPENING, REPORT, USSF } from '../../domain/testing/sampleConference.ts';
import { toRecorded } from '../log/eventCodec.ts';
import { createMemoryEventLog } from '../log/memoryEventLog.ts';
import { newOpaqueId, type TestClient } from '../testing/TestClient.ts';
import { seededRandom, type SeededRandom } from '../testing/seededRandom.ts';
import { serverFor } from '../testing/serverFor.ts';
import type { TestServer } from '../testing/startTestServer.ts';

const SITES = [HQ, LCA, GLI, USSF];
const STEPS = 120;

/** A person's or site's device, which comes and goes. */
type Device = {
  readonly id: string;
  /** Null for an operator. */
  readonly site: SiteId | null;
  readonly name: string;
  client: TestClient | null;
};

const DEVICES: readonly Omit<Device, 'client'>[] = [
  { id: 'console-1', site: null, name: 'Lan' },
  { id: 'console-2', site: null, name: 'Mai' },
  ...SITES.map((site) => ({ id: `${site}-computer`, site, name: site })),
  { id: 'lca-tablet', site: LCA, name: LCA },
  { id: 'host-laptop', site: HQ, name: HQ },
];

/** Several clients that do random things on real sockets, while the server stops and comes back now and then. */
class Chaos {
  readonly #test: TestContext;
  readonly #random: SeededRandom;
  readonly #log = createMemoryEventLog();
  readonly devices: Device[] = DEVICES.map((device) => ({ ...device, client: null }));
  server: TestServer;
  /** Whatever came back from requests: `ok`, or the code. */
  readonly answers = new Set<string>();

  private constructor(test: TestContext, seed: number, server: TestServer) {
    this.#test = test;
    this.#random = seededRandom(seed);
    this.server = server;
  }

  static async begin(test: TestContext, seed: number): Promise<Chaos> {
    const chaos = new Chaos(test, seed, await serverFor(test));
    await chaos.#restart();
    return chaos;
  }

  async step(): Promise<void> {
    const chance = this.#random.below(100);
    const device = this.#random.pick(this.devices);
    if (chance < 1) {
      await this.#restart();
    } else if (device.client === null || chance < 8) {
      // Without waiting for the line before to be noticed: that is what a device does that comes back.
      await this.#connect(device);
    } else if (chance < 14) {
      device.client[this.#random.pick(['close', 'breakLine'] as const)]();
    } else if (chance < 18) {
      device.client.deafFor = 1 + this.#random.below(2);
    } else {
      // Several at once, so that they race.
      const busy = this.devices.filter(() => this.#random.below(3) === 0);
      await Promise.all(busy.map((other) => this.#act(other)));
    }
  }

  /** Everybody is there and has been told everything. */
  async settle(): Promise<void> {
    for (const device of this.devices) {
      if (device.client === null || !device.client.connected) {
        await this.#connect(device);
      }
    }
    for (const { client } of this.devices) {
      assert.ok(client !== null);
      // What was sent before an answer arrives before it.
      await client.request('clock.read', {});
      if (client.missed > 0) {
        client.deafFor = 0;
        await this.#sync(client);
      } else {
        assert.equal(client.gaps, 0);
      }
    }
  }

  async #connect(device: Device): Promise<void> {
    const { server } = this;
    const held = device.client;
    const token = device.site === null ? server.staffToken(device.name) : server.siteToken(device.site);
    const position =
      held === null
        ? {}
        : { after: held, version: held.version, head: held.head, conference: server.conference };
    device.client = await server.connect(token, { device: device.id, ...position });
  }

  async #act({ client, site }: Device): Promise<void> {
    if (client === null || !client.connected) {
      return;
    }
    const { gaps } = client;
    const [name, input] = this.#request(client, site);
    try {
      const reply = await client.raw(name, input);
      this.answers.add(reply.ok ? 'ok' : reply.code);
    } catch (error) {
      // Its line was cut meanwhile, by a restart or because its device came back.
      assert.ok(!client.connected, String(error));
    }
    if (client.gaps > gaps && client.connected) {
      await this.#sync(client);
    }
  }

  async #sync(client: TestClient): Promise<void> {
    const reply = await client.request('log.sync', { version: client.version });
    assert.ok(reply.ok);
    client.fold(reply.data);
  }

  #request({ state }: TestClient, own: SiteId | null): [RequestName, object] {
    const { pick } = this.#random;
    const command = newOpaqueId<string>();
    const site = pick(SITES);
    const waiting = state.floor.queue.find((entry) => own === null || entry.site === own)?.id;
    const request = waiting ?? newOpaqueId<string>();
    const replaces = state.floor.speech;
    const responding = state.floor.response;
    const speech = responding ?? replaces ?? newOpaqueId<string>();
    if (own === null) {
      return pick<[RequestName, object]>([
        ['floor.standby', { command, site }],
        ['floor.clearStandby', { command, site }],
        ['floor.grant', { command, site, replaces }],
        ['floor.grant', { command, site, replaces: pick([null, speech]) }],
        ['floor.respond', { command, site, respondsTo: replaces, replaces: responding }],
        ['floor.release', { command, speech }],
        ['floor.dismiss', { command, request }],
        ['floor.closeAll', { command }],
        ['agenda.activate', { command, item: pick([OPENING, REPORT]), from: state.agenda.active }],
        ['content.stop', { command }],
      ]);
    }
    return pick<[RequestName, object]>([
      ['floor.request', { command, request }],
      ['floor.withdraw', { command, request }],
      ['content.start', { command }],
      ['content.stop', { command }],
      ['floor.grant', { command, site, replaces }],
      ['clock.read', {}],
    ]);
  }

  /** Another process with the same log. */
  async #restart(): Promise<void> {
    assert.deepEqual(this.server.log.at('error'), []);
    await this.server.signalling.close();
    this.server = await serverFor(this.#test, { eventLog: this.#log });
  }
}

describe('many clients on real sockets', () => {
  for (const seed of [1, 2, 3, 20_240_718]) {
    test(`[CH2] [CH3] each ends up with all that it may see, seed ${seed}`, async (t) => {
      const chaos = await Chaos.begin(t, seed);
      for (let step = 0; step < STEPS; step += 1) {
        await chaos.step();
      }
      await chaos.settle();
      const { runner, eventLog, conference, log } = chaos.server;
      for (const { client, site, id } of chaos.devices) {
        assert.deepEqual(client?.state, visibleState({ roles: [], site }, runner.state), id);
      }
      const stored = (await eventLog.read(conference, 1)).map(toRecorded);
      assert.deepEqual(stored.reduce(evolve, initialConference), runner.state);
      assert.deepEqual(
        chaos.devices.map(({ client }) => client?.connected),
        chaos.devices.map(() => true),
      );
      assert.deepEqual(log.at('error'), []);
      assert.ok(!chaos.answers.has('internal') && !chaos.answers.has('bad_request'));
      // The rules must have been tried from both sides.
      assert.ok(chaos.answers.has('ok') && chaos.answers.size > 3, [...chaos.answers].join(' '));
    });
  }
});
