import { run, type HandlerTable } from './Handlers.ts';

type RollCallRequests = Extract<keyof HandlerTable, `rollCall.${string}`>;

/** Counts and the run through the sites. */
export const rollCallHandlers: Pick<HandlerTable, RollCallRequests> = {
  'rollCall.open': (context, { command, number }) => run(context, command, { type: 'OpenCount', number }),
  'rollCall.run': (context, { command }) => run(context, command, { type: 'RunRollCall' }),
  'rollCall.call': (context, { command, site }) => run(context, command, { type: 'CallSite', site }),
  'rollCall.mark': (context, { command, ...marked }) =>
    run(context, command, { type: 'MarkSite', ...marked }),
  'rollCall.markAll': (context, { command, ...marked }) =>
    run(context, command, { type: 'MarkSites', ...marked }),
  'rollCall.skip': (context, { command, site }) => run(context, command, { type: 'SkipCalledSite', site }),
  'rollCall.undo': (context, { command, site }) => run(context, command, { type: 'UndoMark', site }),
  'rollCall.interrupt': (context, { command }) => run(context, command, { type: 'InterruptRollCall' }),
};
