import { newId } from '../../application/newId.ts';
import { Refusal } from '../Refusal.ts';
import { run, type HandlerTable } from './Handlers.ts';

type FloorRequests = Extract<keyof HandlerTable, `floor.${string}`>;

/** The queue, standby and the floor. A site acts for itself only: which one it is, its token says. */
export const floorHandlers: Pick<HandlerTable, FloorRequests> = {
  'floor.request': (context, { command, request }) => {
    const { site } = context.session;
    return site === null
      ? new Refusal('forbidden')
      : run(context, command, { type: 'RequestFloor', request, site });
  },
  'floor.withdraw': (context, { command, request }) => {
    const { site } = context.session;
    return site === null
      ? new Refusal('forbidden')
      : run(context, command, { type: 'WithdrawFloorRequest', request, site });
  },
  'floor.dismiss': (context, { command, request }) =>
    run(context, command, { type: 'WithdrawFloorRequest', request, site: null }),
  'floor.standby': (context, { command, site, person }) =>
    run(context, command, { type: 'SetStandby', speech: newId(), site, person }),
  'floor.clearStandby': (context, { command, site }) => run(context, command, { type: 'ClearStandby', site }),
  'floor.grant': (context, { command, site, person, replaces }) =>
    run(context, command, { type: 'GrantFloor', speech: newId(), site, person, replaces }),
  'floor.release': (context, { command, speech }) => run(context, command, { type: 'ReleaseFloor', speech }),
  'floor.respond': (context, { command, site, person, respondsTo, replaces }) =>
    run(context, command, { type: 'GrantResponse', speech: newId(), site, person, respondsTo, replaces }),
  'floor.closeAll': (context, { command }) => run(context, command, { type: 'CloseAllMicrophones' }),
};
