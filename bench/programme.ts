// npm run bench -- programme [--sites N] [--takes K] [--compare] [--json]: how long after "give the floor" every site
// has the new voice and the new picture.
import { readOptions } from './rig/options.ts';
import { printResult } from './rig/printResult.ts';
import { runTakes } from './rig/runTakes.ts';
import { runUsualTakes } from './usualWay/runUsualTakes.ts';

const { sites, takes, json, compare } = readOptions(process.argv.slice(2));
const programme = await runTakes(sites, takes);
const ways = compare ? { programme, usualWay: await runUsualTakes(sites, takes) } : { programme };
printResult(json, 'programme', ways);
