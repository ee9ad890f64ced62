import assert from 'node:assert/strict';
import { test } from 'node:test';
import { memoryStorage } from '../testing/memoryStorage.ts';
import { forgivingStorage } from './browserStorage.ts';

test('[CL1] a browser that keeps things keeps them', () => {
  const kept = memoryStorage();
  forgivingStorage(() => kept).setItem('a', '1');
  assert.equal(forgivingStorage(() => kept).getItem('a'), '1');
  forgivingStorage(() => kept).removeItem('a');
  assert.equal(kept.size, 0);
});

test('[CL1] where it keeps nothing the page remembers until it closes', () => {
  const refusing = () => {
    throw new DOMException('blocked by policy', 'SecurityError');
  };
  const storage = forgivingStorage(refusing);
  assert.equal(storage.getItem('a'), null);
  storage.setItem('a', '1');
  assert.equal(storage.getItem('a'), '1');
  storage.removeItem('a');
  assert.equal(storage.getItem('a'), null);
});

test('[CL1] what finds no room hides what was there before', () => {
  const kept = memoryStorage();
  kept.setItem('a', 'old');
  const full = { ...kept, setItem: () => assert.fail('no room') };
  const storage = forgivingStorage(() => full);
  storage.setItem('a', 'new');
  assert.equal(storage.getItem('a'), 'new');
});
