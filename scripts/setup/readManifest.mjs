import { readFile } from 'node:fs/promises';

/**
 * @typedef {object} Manifest what the set-up reads in a package.json
 * @property {string} name
 * @property {string} version
 * @property {{ url: string }} repository
 */

/**
 * @param {string} file absolute path of an installed package's package.json
 * @returns {Promise<Manifest>}
 */
export async function readManifest(file) {
  return /** @type {Manifest} */ (JSON.parse(await readFile(file, 'utf8')));
}
