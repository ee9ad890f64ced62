// npm run bench -- signalling [--clients N] [--takes K] [--json]: how long after an operator's command every client has the
// event, what a snapshot weighs, and how long all clients take to come back after the server was killed.
import { readOptions } from './rig/options.ts';
import { printResult } from './rig/printResult.ts';
import { runSignalling } from './signalling/runSignalling.ts';

const { clients, takes, json } = readOptions(process.argv.slice(2));
printResult(json, 'signalling', { signalling: await runSignalling(clients, takes) });
