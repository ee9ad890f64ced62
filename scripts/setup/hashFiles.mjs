import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A hash over names and contents of files, the same on every machine. What goes away meanwhile, as drafts of editors
 * and version control do, counts as gone.
 * @param {string} base absolute path of a folder
 * @param {readonly string[]} paths files and folders in it; folders are taken with all that is in them
 * @param {(path: string) => boolean} [matters] false for files that the result does not depend on
 * @returns {Promise<string>} 64 hexadecimal digits
 */
export async function hashFiles(base, paths, matters = () => true) {
  const lists = await Promise.all(paths.map((path) => listFiles(base, path)));
  const files = lists.flat().filter(matters).sort();
  const contents = await Promise.all(files.map((file) => unlessGone(readFile(join(base, file)))));
  const hash = createHash('sha256');
  files.forEach((file, index) => {
    const content = contents[index];
    if (content) hash.update(`${file}\0${content.length}\0`).update(content);
  });
  return hash.digest('hex');
}

/**
 * @param {string} base
 * @param {string} path
 * @returns {Promise<string[]>} paths of files, relative to `base`
 */
async function listFiles(base, path) {
  if ((await stat(join(base, path))).isFile()) return [path];
  const entries = await readdir(join(base, path));
  const lists = await Promise.all(entries.map((entry) => unlessGone(listFiles(base, `${path}/${entry}`))));
  return lists.flatMap((list) => list ?? []);
}

/**
 * @template T
 * @param {Promise<T>} looking
 * @returns {Promise<T | undefined>}
 */
async function unlessGone(looking) {
  try {
    return await looking;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
