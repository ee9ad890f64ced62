import assert from 'node:assert/strict';
import test from 'node:test';
import type { OnAir } from '../../contract/notifications.ts';
import { asId, type SiteId } from '../../domain/ids.ts';
import { placesOf, programmeLayout } from './programmeLayout.ts';

const site = (code: string) => asId<SiteId>(code);
const nothing: OnAir = {
  hostVideo: null,
  speakerVideo: null,
  contentVideo: null,
  hostAudio: null,
  speakerAudio: null,
  responseAudio: null,
};

test('[CN1] content fills the picture with the speaker, or else the host, in its corner', () => {
  const content = { ...nothing, contentVideo: site('HQ') };
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
  const both = { ...nothing, hostVideo: site('HQ'), speakerVideo: site('LCA') };
  assert.deepEqual(programmeLayout(both), { main: 'speakerVideo', inset: null });
  assert.deepEqual(programmeLayout({ ...both, speakerVideo: null }), { main: 'hostVideo', inset: null });
  assert.deepEqual(programmeLayout(nothing), { main: null, inset: null });
  assert.deepEqual(placesOf(programmeLayout(nothing)), {
    contentVideo: 'off',
    speakerVideo: 'off',
    hostVideo: 'off',
  });
});
