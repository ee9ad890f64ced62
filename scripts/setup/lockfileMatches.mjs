/**
 * @typedef {object} LockedPackage one entry of a lockfile's `packages`
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional]
 * @property {boolean} [devOptional]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/** @typedef {{ packages: Record<string, LockedPackage> }} Lockfile */

/**
 * Tells whether npm has installed what a lockfile wants.
 * @param {Record<string, LockedPackage>} wanted `packages` of package-lock.json, the project itself under ''
 * @param {Record<string, LockedPackage>} installed `packages` of node_modules/.package-lock.json
 * @param {{ platform: string, arch: string }} [machine]
 * @returns {boolean}
 */
export function lockfileMatches(wanted, installed, machine = process) {
  const paths = Object.keys(wanted).filter((path) => path !== '');
  const allThere = paths.every((path) => {
    const want = /** @type {LockedPackage} */ (wanted[path]);
    const have = installed[path];
    if (have === undefined) return mayBeAbsent(want, machine);
    return have.version === want.version && have.integrity === want.integrity;
  });
  return allThere && Object.keys(installed).every((path) => path in wanted);
}

/**
 * npm leaves out what cannot run here. An optional package that is made for just this machine must be there, or
 * node_modules was copied from another kind of machine.
 * @param {LockedPackage} entry
 * @param {{ platform: string, arch: string }} machine
 */
function mayBeAbsent({ optional, devOptional, os, cpu, libc }, machine) {
  if (!optional && !devOptional) return false;
  const madeForThis = os?.includes(machine.platform) && cpu?.includes(machine.arch) && libc === undefined;
  return !madeForThis;
}
