import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { asId, type ConferenceId, type SiteId } from '../../domain/ids.ts';
import { isSitePin, sitePin } from './sitePin.ts';

const secret = Buffer.alloc(32, 7);
const conference = asId<ConferenceId>('conference');
const site = asId<SiteId>('LCA');

test('[AU3] eight digits, the same at every printing', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.string(),
      fc.string(),
      (bytes, of, at) => {
        const pin = sitePin(Buffer.from(bytes), asId<ConferenceId>(of), asId<SiteId>(at));
        assert.match(pin, /^\d{8}$/);
        assert.equal(pin, sitePin(Buffer.from(bytes), asId<ConferenceId>(of), asId<SiteId>(at)));
      },
    ),
  );
});

test('[AU3] they follow from the secret, the conference and the site', () => {
  const pin = sitePin(secret, conference, site);
  assert.notEqual(pin, sitePin(Buffer.alloc(32, 8), conference, site));
  assert.notEqual(pin, sitePin(secret, asId<ConferenceId>('another'), site));
  assert.notEqual(pin, sitePin(secret, conference, asId<SiteId>('GLI')));
  // Conference and site cannot run into one another.
  const shifted = [asId<ConferenceId>('conferenceL'), asId<SiteId>('CA')] as const;
  assert.notEqual(pin, sitePin(secret, ...shifted));
});

test('[AU3] many sites get many PINs', () => {
  const pins = Array.from({ length: 1000 }, (_, number) =>
    sitePin(secret, conference, asId<SiteId>(`S${number}`)),
  );
  assert.ok(new Set(pins).size > 998);
});

test('[AU3] only the right one opens', () => {
  const pin = sitePin(secret, conference, site);
  assert.ok(isSitePin(secret, conference, site, pin));
  for (const wrong of ['', pin.slice(1), `${pin}0`, '00000000', 'ữ'.repeat(8), `${pin}\n`]) {
    assert.ok(!isSitePin(secret, conference, site, wrong), wrong);
  }
});
