import { fileURLToPath } from 'node:url';

/** Absolute path of the clone that this script belongs to, with a slash at its end. */
export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
