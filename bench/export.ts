// npm run bench -- export [--sites N] [--hours H] [--json]: how long exports of a large session take, and what they cost the
// thread that sockets and requests live in.
import { parseArgs } from 'node:util';
import { runExports } from './export/runExports.ts';
import { printResult } from './rig/printResult.ts';

const { values } = parseArgs({
  options: {
    sites: { type: 'string', default: '200' },
    hours: { type: 'string', default: '4' },
    json: { type: 'boolean', default: false },
  },
});
const [sites, hours] = [Number(values.sites), Number(values.hours)];
if (!Number.isInteger(sites) || sites < 1 || sites > 390 || !(hours > 0 && hours <= 24)) {
  throw new Error('--sites takes a whole number from 1 to 390, --hours a number up to 24');
}
printResult(values.json, 'export', { export: await runExports({ sites, hours, seed: 1 }) });
