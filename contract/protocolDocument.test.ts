import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import { ROLES } from '../domain/actor.ts';
import { REQUEST_KINDS } from '../domain/floor/floor.ts';
import { RELEASE_REASONS } from '../domain/floor/floorEvents.ts';
import { PHASES } from '../domain/phase/phase.ts';
import { MARKS } from '../domain/rollcall/rollCall.ts';
import { BUSES } from '../domain/programme/programme.ts';
import { EVENT_UPCASTS } from '../server/log/eventCodec.ts';
import { ERROR_CODES } from './errors.ts';
import type { NotificationName } from './notifications.ts';
import { handshake, requests, type RequestName } from './requests.ts';
import { CONTRACT_VERSION, MESSAGE_LIMIT_BYTES } from './version.ts';

const document = readFileSync(new URL('../docs/protocol.md', import.meta.url), 'utf8');

/** The text under a heading, up to the next one. */
function section(heading: string): string {
  const [, text] = document.split(`\n## ${heading}\n`);
  assert.ok(text !== undefined, `there is a section ${heading}`);
  return text.split('\n## ')[0] ?? '';
}

/** The cells of a section's table rows whose first cell is code. */
function rows(heading: string): readonly (readonly string[])[] {
  return section(heading)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const names = (heading: string) => rows(heading).map(([first = '']) => first.replaceAll('`', ''));
const sorted = (list: readonly string[]) => list.toSorted();

// Every notification once: a new one does not compile until it stands here, and then must stand in the document.
const notifications: Readonly<Record<NotificationName, true>> = {
  welcome: true,
  events: true,
  programme: true,
  heard: true,
  contribution: true,
  siteMedia: true,
  staff: true,
  mediaLost: true,
  goodbye: true,
};

describe('docs/protocol.md', () => {
  test('[WR2] describes this version of the contract, and its limit', () => {
    assert.ok(document.includes(`This is version **${CONTRACT_VERSION}** of the contract.`));
    assert.ok(
      section('The socket').includes(`\`${CONTRACT_VERSION}\`, the version that this document describes`),
    );
    assert.ok(section('Limits').includes(`${MESSAGE_LIMIT_BYTES} bytes`));
  });

  test('[WR2] has every field of the handshake', () => {
    const fields = names('The socket').filter((name) => /^[a-zA-Z]+$/.test(name));
    assert.deepEqual(sorted(fields), sorted(Object.keys(handshake.entries)));
  });

  test('[WR3] has every request, with its roles and its fields', () => {
    assert.deepEqual(sorted(names('Requests')), sorted(Object.keys(requests)));
    for (const [name = '', roles, input = ''] of rows('Requests')) {
      const definition = requests[name.replaceAll('`', '') as RequestName] as {
        roles?: readonly string[];
        input: { entries: object };
      };
      assert.equal(roles, definition.roles?.join(', ') ?? 'all', name);
      const fields = [...input.replaceAll(/\(.*?\)/g, '').matchAll(/`(\w+)`/g)].map(
        ([, field = '']) => field,
      );
      assert.deepEqual(sorted(fields), sorted(Object.keys(definition.input.entries)), name);
    }
  });

  test('[CH1] has every notification and every bus', () => {
    assert.deepEqual(sorted(names('Notifications')), sorted(Object.keys(notifications)));
    assert.ok(BUSES.every((bus) => section('Media').includes(`\`${bus}\``)));
  });

  test('[CH2] has every event of the log', () => {
    assert.deepEqual(sorted(names('The log')), sorted(Object.keys(EVENT_UPCASTS)));
  });

  test('[WR3] has every code, and names no other', () => {
    assert.deepEqual(sorted(names('Errors')), sorted(ERROR_CODES));
    const inProse = [...document.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, word = '']) => word);
    const words = new Set([
      ...ERROR_CODES,
      'no_contribution',
      'no_key_frame',
      'server_stopped',
      ...PHASES,
      ...RELEASE_REASONS,
      ...REQUEST_KINDS,
      ...MARKS,
    ]);
    assert.deepEqual(
      inProse.filter((word) => !words.has(word)),
      [],
    );
  });

  test('[WR3] names roles that exist', () => {
    const roles = [...rows('Requests'), ...rows('Notifications')].flatMap(([, cell = '']) =>
      cell.split(', '),
    );
    const known = new Set<string>([...ROLES, 'all', 'staff']);
    assert.ok(roles.every((role) => known.has(role)));
  });

  test('its example is of the form that the server takes', () => {
    const sent = section('A session, from beginning to end')
      .split('\n')
      .flatMap((line) => (line.startsWith('→ 4') ? [line.slice(2)] : []));
    const requested = sent.flatMap((packet) => {
      const [, json] = /^42\d+(\[.*\])$/.exec(packet) ?? [];
      return json === undefined ? [] : [JSON.parse(json) as [RequestName, unknown]];
    });
    assert.equal(requested.length, 6);
    for (const [name, input] of requested) {
      v.parse(requests[name].input, input);
    }
    const opening = sent.find((packet) => packet.startsWith('40'));
    const shaken = v.parse(handshake, JSON.parse(opening?.slice(2) ?? 'null'));
    assert.equal(shaken.contract, CONTRACT_VERSION);
  });

  test('its links lead to its own headings', () => {
    const headings = [...document.matchAll(/^##+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-'),
    );
    const links = [...document.matchAll(/\]\(#([^)]+)\)/g)].map(([, link = '']) => link);
    assert.deepEqual(
      links.filter((link) => !headings.includes(link)),
      [],
    );
  });
});
