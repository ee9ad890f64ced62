import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { catalogues, type PageName } from './catalogues.ts';

const CLIENT = join(import.meta.dirname, '..');

/** All product code of the pages but the catalogues. */
function pagesSource(): string {
  return readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !/^i18n\/(vi|en)\//.test(path))
    .map((path) => readFileSync(join(CLIENT, path), 'utf8'))
    .join('\n');
}

test('every text is said somewhere', () => {
  const source = pagesSource();
  const keys = (Object.keys(catalogues.vi) as PageName[]).flatMap((page) =>
    Object.keys(catalogues.vi[page]).map((name) => `${page}.${name}`),
  );
  assert.deepEqual(
    keys.filter((key) => !new RegExp(`['"]${key}['"]`).test(source)),
    [],
  );
});
