// @ts-check
// Plain old syntax, because this file must still run, and speak clearly, on a Node.js that is too old for the rest.
const oldestNode = '20.19.0';

/**
 * Whether a Node.js version (`20.20.2` or `v20.20.2`) is at least the oldest one that works.
 * @param {string} version
 */
export function isNodeRecentEnough(version) {
  const have = version.replace(/^v/, '').split('.').map(Number);
  const need = oldestNode.split('.').map(Number);
  for (let index = 0; index < need.length; index += 1) {
    const difference = Number(have[index]) - Number(need[index]);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** Ends the process with plain words where Node.js is too old. */
export function requireNode() {
  if (isNodeRecentEnough(process.versions.node)) return;
  process.stderr.write(
    'Fulcrum needs Node.js ' +
      oldestNode +
      ' or newer; this is ' +
      process.versions.node +
      ' (' +
      process.execPath +
      ').\n' +
      'Install a current Node.js, then run the same command again.\n',
  );
  process.exit(1);
}
