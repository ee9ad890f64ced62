import { conferenceHandlers } from './conferenceHandlers.ts';
import { floorHandlers } from './floorHandlers.ts';
import type { HandlerTable } from './Handlers.ts';
import { mediaHandlers } from './mediaHandlers.ts';
import { sessionHandlers } from './sessionHandlers.ts';

export const handlerTable: HandlerTable = {
  ...sessionHandlers,
  ...mediaHandlers,
  ...floorHandlers,
  ...conferenceHandlers,
};
