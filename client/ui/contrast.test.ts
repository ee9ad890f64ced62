import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

type Tokens = ReadonlyMap<string, string>;

/** Text may stand in these colours on any of these grounds. */
const TEXTS = ['text', 'text-muted', 'accent', 'on-air', 'standby', 'online', 'lost', 'listening', 'idle'];
const GROUNDS = ['ground', 'field', 'panel', 'panel-raised', 'panel-hover'];
/** Text that has a ground of its own. */
const PAIRS = [
  ['accent-text', 'accent-fill'],
  ['on-air-text', 'on-air-fill'],
  ['standby-text', 'standby-fill'],
  ['ground', 'focus'],
  ...['text', 'text-muted', 'on-air'].map((text) => [text, 'on-air-ground']),
  ...['text', 'text-muted', 'standby', 'online', 'lost', 'listening'].map((text) => [text, 'standby-ground']),
  ...['text', 'text-muted', 'lost'].map((text) => [text, 'lost-ground']),
] as const;
/** Edges of what can be pressed or typed into, and the ring around what has the focus. */
const EDGES = ['line-strong', 'focus'];

/** The tokens of both themes: the light one overrides the dark one. */
function themes(): Readonly<Record<'dark' | 'light', Tokens>> {
  const css = readFileSync(join(import.meta.dirname, 'theme.css'), 'utf8');
  const [dark = '', light = ''] = css.split("[data-theme='light']");
  const tokensIn = (part: string) =>
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(
      ([, name = '', colour = '']) => [name, colour] as const,
    );
  return { dark: new Map(tokensIn(dark)), light: new Map([...tokensIn(dark), ...tokensIn(light)]) };
}

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(tokens: Tokens, a: string, b: string): number {
  const [light = 0, dark = 0] = [a, b]
    .map((name) => luminance(tokens.get(name) ?? assert.fail(`no token ${name}`)))
    .toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

for (const [theme, tokens] of Object.entries(themes())) {
  test(`[CN14] ${theme}: text is told from its ground by 4.5 : 1, edges and focus by 3 : 1`, () => {
    assert.ok(tokens.size > 20, 'the tokens are found');
    const everywhere = (names: readonly string[]) =>
      names.flatMap((name) => GROUNDS.map((ground) => [name, ground] as const));
    for (const [text = '', ground = ''] of [...everywhere(TEXTS), ...PAIRS]) {
      assert.ok(contrast(tokens, text, ground) >= 4.5, `${text} on ${ground}`);
    }
    for (const [edge, ground] of everywhere(EDGES)) {
      assert.ok(contrast(tokens, edge, ground) >= 3, `${edge} on ${ground}`);
    }
  });
}
