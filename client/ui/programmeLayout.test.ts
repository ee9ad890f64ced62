import assert from 'node:assert/strict';
import test from 'node:test';
import { asId, type SiteId } from '../../domain/ids.ts';
import { nothingOnAir } from '../testing/nothingOnAir.ts';
import { placesOf, programmeLayout } from './programmeLayout.ts';

const site = (code: string) => asId<SiteId>(code);

test('[CN1] content fills the picture with the speaker, or else the host, in its corner', () => {
  const content = { ...nothingOnAir, contentVideo: site('HQ') };
  assert.deepEqual(programmeLayout(content), { main: 'contentVideo', inset: null });
  assert.deepEqual(programmeLayout({ ...content, hostVideo: site('HQ') }), {
    main: 'contentVideo',
    inset: 'hostVideo',
  });
  const all = { ...content, hostVideo: site('HQ'), speakerVideo: site('LCA') };
  assert.deepEqual(programmeLayout(all), { main: 'contentVideo', inset: 'speakerVideo' });
  assert.deepEqual(placesOf(programmeLayout(all)), {
    contentVideo: 'main',
    speakerVideo: 'inset',
    hostVideo: 'off',
  });
});

test('[CN1] without content the speaker fills the picture, without a speaker the host, without a host nobody', () => {
  const both = { ...nothingOnAir, hostVideo: site('HQ'), speakerVideo: site('LCA') };
  assert.deepEqual(programmeLayout(both), { main: 'speakerVideo', inset: null });
  assert.deepEqual(programmeLayout({ ...both, speakerVideo: null }), { main: 'hostVideo', inset: null });
  assert.deepEqual(programmeLayout(nothingOnAir), { main: null, inset: null });
  assert.deepEqual(placesOf(programmeLayout(nothingOnAir)), {
    contentVideo: 'off',
    speakerVideo: 'off',
    hostVideo: 'off',
  });
});
