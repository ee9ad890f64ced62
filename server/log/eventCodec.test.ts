import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SYSTEM } from '../../domain/actor.ts';
import { initialConference } from '../../domain/conference/conference.ts';
import { evolve } from '../../domain/conference/evolve.ts';
import { PLAN } from '../../domain/testing/sampleConference.ts';
import { createEventCodec, EVENT_UPCASTS, schemaOf, toRecorded } from './eventCodec.ts';
import type { StoredEvent } from './EventLog.ts';

function stored(type: string, schema: number, data: object): StoredEvent {
  return {
    version: 12,
    type,
    schema,
    at: 1000,
    actor: SYSTEM,
    command: null,
    data,
    previousHash: '',
    hash: '',
  };
}

/**
 * A codec of a later day: the place of a site in the protocol was once called `rank` and counted from 1, and before
 * that there was none.
 */
const later = createEventCodec({
  ...EVENT_UPCASTS,
  SiteInvited: [
    (site) => ({ ...site, rank: 1 }),
    (site) => {
      const { rank, ...rest } = site as { rank: number };
      return { ...rest, order: rank - 1 };
    },
  ],
});

describe('event codec', () => {
  const [profile] = PLAN.sites;

  test('[EL10] gives the domain its event, with time, actor and version', () => {
    assert.ok(profile);
    const recorded = toRecorded(stored('SiteInvited', schemaOf('SiteInvited'), profile));
    assert.deepEqual(recorded, { version: 12, type: 'SiteInvited', at: 1000, actor: SYSTEM, data: profile });
    assert.equal(evolve(initialConference, recorded).sites[profile.id]?.order, profile.order);
  });

  test('[EL10] brings each old form up to date, step by step, and leaves the stored one alone', () => {
    assert.ok(profile);
    const { order: _, ...oldest } = profile;
    const first = stored('SiteInvited', 1, oldest);
    const second = stored('SiteInvited', 2, { ...oldest, rank: 31 });
    assert.deepEqual(later.toRecorded(first).data, { ...oldest, order: 0 });
    assert.deepEqual(later.toRecorded(second).data, { ...oldest, order: 30 });
    assert.deepEqual(later.toRecorded(stored('SiteInvited', 3, profile)).data, profile);
    assert.equal(later.schemaOf('SiteInvited'), 3);
    assert.deepEqual(first.data, oldest);
  });

  test('[EL10] agenda items of before papers and places had neither', () => {
    const [item] = PLAN.agenda;
    assert.ok(item);
    const { documents: _, ...oldest } = { ...item, documents: [] };
    const current = { ...item, documents: [], before: null };
    assert.deepEqual(toRecorded(stored('AgendaItemAdded', 1, oldest)).data, current);
    assert.deepEqual(toRecorded(stored('AgendaItemAdded', 2, current)).data, current);
    assert.equal(schemaOf('AgendaItemAdded'), 2);
  });

  test('[EL10] requests of before there were kinds were ad hoc', () => {
    const oldest = { request: 'request-1', site: 'LCA' };
    const { data } = toRecorded(stored('FloorRequested', 1, oldest));
    assert.deepEqual(data, { ...oldest, kind: 'ad_hoc' });
    const procedural = { ...oldest, kind: 'procedural' };
    assert.deepEqual(toRecorded(stored('FloorRequested', 2, procedural)).data, procedural);
  });

  test('[EL10] names version and type of what it does not know', () => {
    for (const type of ['FloorAuctioned', 'toString']) {
      assert.throws(() => toRecorded(stored(type, 1, {})), new RegExp(`event 12: type ${type} is unknown`));
    }
  });

  test('[EL10] refuses a schema that is newer than the program, or none at all', () => {
    for (const schema of [2, 0, -1, 1.5]) {
      assert.throws(
        () => toRecorded(stored('MicrophonesClosed', schema, {})),
        new RegExp(`event 12: schema ${schema} of MicrophonesClosed is unknown`),
      );
    }
  });
});
