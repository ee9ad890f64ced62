import { agendaHandlers } from './agendaHandlers.ts';
import { attendanceHandlers } from './attendanceHandlers.ts';
import { contentHandlers } from './contentHandlers.ts';
import { displayHandlers } from './displayHandlers.ts';
import { floorHandlers } from './floorHandlers.ts';
import type { HandlerTable } from './Handlers.ts';
import { lineTestHandlers } from './lineTestHandlers.ts';
import { mediaHandlers } from './mediaHandlers.ts';
import { rollCallHandlers } from './rollCallHandlers.ts';
import { sessionHandlers } from './sessionHandlers.ts';
import { speechHandlers } from './speechHandlers.ts';

export const handlerTable: HandlerTable = {
  ...sessionHandlers,
  ...mediaHandlers,
  ...agendaHandlers,
  ...floorHandlers,
  ...speechHandlers,
  ...rollCallHandlers,
  ...attendanceHandlers,
  ...lineTestHandlers,
  ...contentHandlers,
  ...displayHandlers,
};
