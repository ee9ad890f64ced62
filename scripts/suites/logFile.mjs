import { join } from 'node:path';
import { projectFolder } from '../setup/projectFolder.mjs';

/**
 * @param {string} name
 * @returns {string} absolute path for something that a test suite writes down; the folder may not exist yet
 */
export function logFile(name) {
  return join(projectFolder, '.build', 'tests', name);
}
