import type { SpeechId } from '../../../domain/ids.ts';
import { newId } from '../../application/newId.ts';
import { Refusal } from '../Refusal.ts';
import { run, type HandlerTable } from './Handlers.ts';

type FloorRequests = Extract<keyof HandlerTable, `floor.${string}`>;

/** The queue, standby, the floor and its timer. A site acts for itself only: which one it is, its token says. */
export const floorHandlers: Pick<HandlerTable, FloorRequests> = {
  'floor.request': (context, { command, request, kind }) => {
    const { site } = context.session;
    return site === null
      ? new Refusal('forbidden')
      : run(context, command, { type: 'RequestFloor', request, site, kind });
  },
  'floor.withdraw': (context, { command, request }) => {
    const { site } = context.session;
    return site === null
      ? new Refusal('forbidden')
      : run(context, command, { type: 'WithdrawFloorRequest', request, site });
  },
  'floor.enqueue': (context, { command, request, site, kind }) =>
    run(context, command, { type: 'RequestFloor', request, site, kind }),
  'floor.dismiss': (context, { command, request }) =>
    run(context, command, { type: 'WithdrawFloorRequest', request, site: null }),
  'floor.list': (context, { command, open, closesAt }) =>
    run(context, command, { type: 'SetRequestList', open, closesAt }),
  'floor.standby': (context, { command, site, person, speech: listed }) =>
    run(context, command, { type: 'SetStandby', speech: newId(), site, person, listed }),
  'floor.clearStandby': (context, { command, site }) => run(context, command, { type: 'ClearStandby', site }),
  'floor.ready': (context, { command, speech, ready, microphone }) => {
    const { site } = context.session;
    return site === null
      ? new Refusal('forbidden')
      : run(context, command, { type: 'AnswerStandby', speech, site, ready, microphone });
  },
  'floor.grant': (context, { command, site, person, speech: listed, replaces, unready }) => {
    const speech = newId<SpeechId>();
    return run(context, command, { type: 'GrantFloor', speech, site, person, listed, replaces, unready });
  },
  'floor.release': (context, { command, speech }) => run(context, command, { type: 'ReleaseFloor', speech }),
  'floor.respond': (context, { command, site, person, speech: listed, respondsTo, replaces }) => {
    const speech = newId<SpeechId>();
    return run(context, command, {
      type: 'GrantResponse',
      speech,
      site,
      person,
      listed,
      respondsTo,
      replaces,
    });
  },
  'floor.chair': (context, { command }) => run(context, command, { type: 'TakeChairFloor', speech: newId() }),
  'floor.closeAll': (context, { command }) => run(context, command, { type: 'CloseAllMicrophones' }),
  'floor.hold': (context, { command, speech }) =>
    run(context, command, { type: 'HoldSpeech', speech, cause: 'operator', since: context.now() }),
  'floor.resume': (context, { command, speech }) =>
    run(context, command, { type: 'ResumeSpeech', speech, cause: 'operator' }),
  'floor.allow': (context, { command, speech, allowanceMs }) =>
    run(context, command, { type: 'SetAllowance', speech, allowanceMs }),
  'floor.restart': (context, { command, speech, runningSince }) =>
    run(context, command, { type: 'RestartTimer', speech, runningSince }),
  'floor.putBack': (context, { command, speech, place }) =>
    run(context, command, { type: 'PutBackSpeech', speech, place }),
  'floor.phone': (context, { command, speech }) => run(context, command, { type: 'ContinueByPhone', speech }),
  'floor.mute': (context, { command, speech }) => run(context, command, { type: 'MuteSpeech', speech }),
  'floor.unmute': (context, { command, speech }) => run(context, command, { type: 'UnmuteSpeech', speech }),
  'floor.undo': (context, { command, at }) => run(context, command, { type: 'UndoFloorStep', at }),
  'floor.rules': (context, { command, rules, expectedVersion }) =>
    run(context, command, { type: 'SetFloorRules', rules, expectedVersion }),
};
