import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder } from '../setup/projectFolder.mjs';

/** @typedef {'unit' | 'office' | 'media' | 'system'} TestKind */

/** Folders at the top that hold no tests of node:test. Hidden ones are left out too. */
const otherFolders = new Set(['data', 'dist', 'e2e', 'native', 'node_modules', 'pictures', 'test-results']);

/**
 * Lists the test files of a kind: `x.media.test.ts` needs real media workers, `x.system.test.ts` runs whole servers,
 * `x.office.test.ts` opens files with LibreOffice, every other `x.test.ts` is a unit test. No test file can be left out
 * by being in a new folder.
 * @param {TestKind} kind
 * @returns {Promise<string[]>} paths relative to the project's folder
 */
export async function listTestFiles(kind) {
  const top = await readdir(projectFolder, { withFileTypes: true });
  const lists = await Promise.all(
    top.map(async (entry) => {
      if (!entry.isDirectory()) return [entry.name];
      return entry.name.startsWith('.') || otherFolders.has(entry.name) ? [] : walk(entry.name);
    }),
  );
  return lists
    .flat()
    .filter((file) => testKind(file) === kind)
    .sort();
}

/**
 * @param {string} file
 * @returns {TestKind | undefined} undefined if it is not a test
 */
export function testKind(file) {
  if (!/\.test\.(ts|mjs)$/.test(file)) return undefined;
  if (file.includes('.media.test.')) return 'media';
  if (file.includes('.office.test.')) return 'office';
  return file.includes('.system.test.') ? 'system' : 'unit';
}

/**
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
async function walk(folder) {
  const entries = await readdir(join(projectFolder, folder), { withFileTypes: true });
  const lists = await Promise.all(
    entries.map(async (entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? walk(path) : [path];
    }),
  );
  return lists.flat();
}
