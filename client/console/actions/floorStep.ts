import type { RequestKind } from '../../../domain/floor/floor.ts';
import type { FloorRequestId, PersonId, SiteId, SpeechId } from '../../../domain/ids.ts';
import { randomId } from '../../connection/deviceId.ts';
import { asId } from '../../../domain/ids.ts';
import { NEW_SPEECH, type Sight, type Step } from './Step.ts';

/** Whom the operator means: a site, one of its people, and the speech of the list where it is a certain one. */
type Speaker = {
  readonly site: SiteId;
  readonly person: PersonId | null;
  readonly listed?: SpeechId;
};

/** The queue, standby, and who has the floor. */
export type FloorAction =
  | (Speaker & { readonly type: 'standby' })
  | { readonly type: 'clearStandby'; readonly site: SiteId }
  /** `unready`: also to a site on standby that has not said that it is ready. */
  | (Speaker & { readonly type: 'grant'; readonly unready?: true })
  | (Speaker & { readonly type: 'respond' })
  | { readonly type: 'endSpeech' | 'endResponse' | 'endChairWord'; readonly speech: SpeechId }
  | { readonly type: 'closeAll' }
  | { readonly type: 'chairFloor' }
  | { readonly type: 'undo'; readonly at: number }
  | { readonly type: 'enqueue'; readonly site: SiteId; readonly kind: RequestKind }
  | { readonly type: 'dismiss'; readonly request: FloorRequestId }
  | { readonly type: 'setList'; readonly open: boolean; readonly closesAt: number | null };

export function floorStep(action: FloorAction, sight: Sight): Step {
  switch (action.type) {
    case 'standby':
    case 'grant':
    case 'respond':
      return speakerStep(action, sight);
    case 'clearStandby':
      return {
        name: 'floor.clearStandby',
        input: { site: action.site },
        command: { type: 'ClearStandby', site: action.site },
      };
    case 'endSpeech':
    case 'endResponse':
    case 'endChairWord': {
      const { speech } = action;
      return { name: 'floor.release', input: { speech }, command: { type: 'ReleaseFloor', speech } };
    }
    case 'closeAll':
      return { name: 'floor.closeAll', input: {}, command: { type: 'CloseAllMicrophones' } };
    case 'chairFloor':
      return { name: 'floor.chair', input: {}, command: { type: 'TakeChairFloor', speech: NEW_SPEECH } };
    case 'undo': {
      const { at } = action;
      return { name: 'floor.undo', input: { at }, command: { type: 'UndoFloorStep', at } };
    }
    default:
      return queueStep(action);
  }
}

/** What gives somebody a turn names what the operator sees on the floor: it is refused where another one was faster. */
function speakerStep(
  action: FloorAction & { readonly type: 'standby' | 'grant' | 'respond' },
  { conference: { floor } }: Sight,
): Step {
  const { site, person, listed = null } = action;
  const input = { site, person, speech: listed };
  const meant = { speech: NEW_SPEECH, site, person, listed };
  switch (action.type) {
    case 'standby':
      return { name: 'floor.standby', input, command: { type: 'SetStandby', ...meant } };
    case 'grant': {
      const seen = { replaces: floor.speech, unready: action.unready ?? false };
      return {
        name: 'floor.grant',
        input: { ...input, ...seen },
        command: { type: 'GrantFloor', ...meant, ...seen },
      };
    }
    case 'respond': {
      const seen = { respondsTo: floor.speech, replaces: floor.response };
      return {
        name: 'floor.respond',
        input: { ...input, ...seen },
        command: { type: 'GrantResponse', ...meant, ...seen },
      };
    }
    default:
      return action satisfies never;
  }
}

function queueStep(action: FloorAction & { readonly type: 'enqueue' | 'dismiss' | 'setList' }): Step {
  switch (action.type) {
    case 'enqueue': {
      const { site, kind } = action;
      const request = asId<FloorRequestId>(randomId());
      return {
        name: 'floor.enqueue',
        input: { request, site, kind },
        command: { type: 'RequestFloor', request, site, kind },
      };
    }
    case 'dismiss': {
      const { request } = action;
      return {
        name: 'floor.dismiss',
        input: { request },
        command: { type: 'WithdrawFloorRequest', request, site: null },
      };
    }
    case 'setList': {
      const { open, closesAt } = action;
      return {
        name: 'floor.list',
        input: { open, closesAt },
        command: { type: 'SetRequestList', open, closesAt },
      };
    }
    default:
      return action satisfies never;
  }
}
