// npm run bench -- recovery [--sites N] [--json]: how long after the server was killed every site is back in the
// conference with the programme's picture, and whether anything is lost that the server had acknowledged.
import { readOptions } from './rig/options.ts';
import { printResult } from './rig/printResult.ts';
import { runRecovery } from './rig/runRecovery.ts';

const { sites, json } = readOptions(process.argv.slice(2));
printResult(json, 'recovery', { recovery: await runRecovery(sites) });
