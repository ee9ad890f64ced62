import { run, type HandlerTable } from './Handlers.ts';

/** How the sites' lines were when somebody tried them. */
export const lineTestHandlers: Pick<HandlerTable, 'lineTest.record'> = {
  'lineTest.record': (context, { command, ...test }) =>
    run(context, command, { type: 'RecordLineTest', ...test }),
};
