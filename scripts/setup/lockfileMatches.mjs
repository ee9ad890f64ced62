/**
 * @typedef {object} LockedPackage one entry of a lockfile's `packages`
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/** @typedef {{ packages: Record<string, LockedPackage> }} Lockfile */

/**
 * @typedef {object} Target what the packages are installed for
 * @property {string} platform as in `process.platform`
 * @property {string} arch as in `process.arch`
 * @property {boolean} production whether npm leaves out what only development needs
 */

/**
 * Tells whether npm has installed what a lockfile wants.
 * @param {Record<string, LockedPackage>} wanted `packages` of package-lock.json, the project itself under ''
 * @param {Record<string, LockedPackage>} installed `packages` of node_modules/.package-lock.json
 * @param {Target} target
 * @returns {boolean}
 */
export function lockfileMatches(wanted, installed, target) {
  const paths = Object.keys(wanted).filter((path) => path !== '');
  const allThere = paths.every((path) => {
    const want = /** @type {LockedPackage} */ (wanted[path]);
    const have = installed[path];
    if (have === undefined) return mayBeAbsent(want, target);
    return have.version === want.version && have.integrity === want.integrity;
  });
  return allThere && Object.keys(installed).every((path) => path in wanted);
}

/**
 * npm leaves out what cannot run here. An optional package that is made for just this machine must be there, or
 * node_modules was copied from another kind of machine.
 * @param {LockedPackage} entry
 * @param {Target} target
 */
function mayBeAbsent({ dev, optional, devOptional, os, cpu, libc }, { platform, arch, production }) {
  if (dev && production) return true;
  if (!optional && !devOptional) return false;
  const madeForThis = os?.includes(platform) && cpu?.includes(arch) && libc === undefined;
  return !madeForThis;
}
