import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asId, type ConferenceId, type SiteId } from '../../../domain/ids.ts';
import type { MediaEvent } from '../MediaPlane.ts';
import { BusReporter } from './BusReporter.ts';

const [LCA, DBN] = [asId<SiteId>('LCA'), asId<SiteId>('DBN')];

function open() {
  const events: MediaEvent[] = [];
  const conference = asId<ConferenceId>('conference');
  const reporter = new BusReporter(conference, 'speakerVideo', (event) => events.push(event));
  return {
    reporter,
    told: () => events.map((event) => ('site' in event ? `${event.type} ${event.site}` : event.type)),
  };
}

test('[MP11] a site that has stopped resumes when it is on air again, with whatever source', () => {
  const { reporter, told } = open();
  reporter.onAir(LCA);
  reporter.onSourceStopped(LCA, 1_000.4);
  reporter.onAir(null);
  reporter.onAir(LCA);
  assert.deepEqual(told(), [
    'onAir LCA',
    'sourceStopped LCA',
    'onAir null',
    'onAir LCA',
    'sourceResumed LCA',
  ]);
});

test('[MP11] a site that resumes by itself is told once', () => {
  const { reporter, told } = open();
  reporter.onSourceStopped(LCA, 1_000);
  reporter.onSourceResumed(LCA);
  reporter.onSourceResumed(LCA);
  assert.deepEqual(told(), ['sourceStopped LCA', 'sourceResumed LCA']);
});

test('[MP11] with another site on air the one that stopped is forgotten', () => {
  const { reporter, told } = open();
  reporter.onSourceStopped(LCA, 1_000);
  reporter.onAir(DBN);
  reporter.onAir(LCA);
  assert.deepEqual(told(), ['sourceStopped LCA', 'onAir DBN', 'onAir LCA']);
});
