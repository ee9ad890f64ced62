// npm run bench -- join [--sites N] [--json]: how long a site waits from opening its socket to the first picture of the
// programme, and what it sends while it only watches.
import { readOptions } from './rig/options.ts';
import { printResult } from './rig/printResult.ts';
import { runJoins } from './rig/runJoins.ts';

const { sites, json } = readOptions(process.argv.slice(2));
printResult(json, 'join', { join: await runJoins(sites) });
