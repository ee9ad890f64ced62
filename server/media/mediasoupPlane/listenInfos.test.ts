import assert from 'node:assert/strict';
import { networkInterfaces } from 'node:os';
import { test } from 'node:test';
import { listenInfos } from './listenInfos.ts';

const addresses = (infos: ReturnType<typeof listenInfos>): string[] => [
  ...new Set(infos.map(({ ip }) => ip)),
];

test('[MP14] a worker listens on UDP first and on TCP, on one port', () => {
  const infos = listenInfos({ listenAddress: '192.0.2.1', announcedAddress: null }, 40_000);
  assert.deepEqual(
    infos.map(({ protocol, ip, port }) => [protocol, ip, port]),
    [
      ['udp', '192.0.2.1', 40_000],
      ['tcp', '192.0.2.1', 40_000],
    ],
  );
});

test('[MP14] clients are told the announced address', () => {
  for (const listenAddress of ['0.0.0.0', '192.0.2.1']) {
    const infos = listenInfos({ listenAddress, announcedAddress: 'media.example' }, 40_000);
    assert.deepEqual(addresses(infos), [listenAddress]);
    assert.ok(infos.every(({ announcedAddress }) => announcedAddress === 'media.example'));
  }
});

test('[MP14] "all addresses" are those of the machine, which clients can be told', () => {
  const own = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
  for (const listenAddress of ['0.0.0.0', '::']) {
    const listening = addresses(listenInfos({ listenAddress, announcedAddress: null }, 40_000));
    assert.ok(listening.length > 0);
    assert.ok(listening.every((address) => own.includes(address)));
  }
});
