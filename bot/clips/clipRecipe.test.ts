import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashRecipe, NEUTRAL_CLIP, siteClip } from './clipRecipe.ts';

test('twenty sites have twenty pictures and twenty voices', () => {
  const recipes = Array.from({ length: 20 }, (_, i) => siteClip(`S${i}`, i));
  const colours = recipes.map(({ picture }) => /color=c=(0x[0-9a-f]{6}):/.exec(picture)?.[1]);
  assert.equal(new Set(colours).size, 20);
  assert.ok(!colours.includes(undefined));
  assert.equal(new Set(recipes.map(({ tone }) => tone.hz)).size, 20);
  assert.equal(new Set(recipes.map(hashRecipe)).size, 20);
});

test('another recipe is another cache folder, the same one the same', () => {
  assert.equal(hashRecipe({ ...NEUTRAL_CLIP }), hashRecipe(NEUTRAL_CLIP));
  assert.notEqual(hashRecipe({ ...NEUTRAL_CLIP, seconds: 11 }), hashRecipe(NEUTRAL_CLIP));
});

test('a code that would end up in the filter graph as something else is refused', () => {
  for (const code of ['', 'a', "A'B", 'A:B', 'A,B']) assert.throws(() => siteClip(code, 0));
});
