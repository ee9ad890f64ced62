import type { RequestInput, RequestName } from '../../contract/requests.ts';
import type { Conference, ConferenceCommand } from '../../domain/conference/conference.ts';
import type { Floor } from '../../domain/floor/floor.ts';
import type {
  AgendaItemId,
  CommandId,
  FloorRequestId,
  PersonId,
  SiteId,
  SpeechId,
} from '../../domain/ids.ts';
import { asId } from '../../domain/ids.ts';

/** Everything that the console's buttons and keys do to the conference. */
export type ConsoleAction =
  | { readonly type: 'standby'; readonly site: SiteId; readonly person: PersonId | null }
  | { readonly type: 'clearStandby'; readonly site: SiteId }
  | { readonly type: 'grant'; readonly site: SiteId; readonly person: PersonId | null }
  | { readonly type: 'respond'; readonly site: SiteId; readonly person: PersonId | null }
  | { readonly type: 'endSpeech'; readonly speech: SpeechId }
  | { readonly type: 'endResponse'; readonly speech: SpeechId }
  | { readonly type: 'closeAll' }
  | { readonly type: 'dismiss'; readonly request: FloorRequestId }
  | { readonly type: 'activate'; readonly item: AgendaItemId }
  | { readonly type: 'stopContent' };

type Sendable = {
  [N in RequestName]: { readonly name: N; readonly input: RequestInput<N> };
}[
  | 'floor.standby'
  | 'floor.clearStandby'
  | 'floor.grant'
  | 'floor.respond'
  | 'floor.release'
  | 'floor.closeAll'
  | 'floor.dismiss'
  | 'agenda.activate'
  | 'content.stop'];

type ResponseGrant = ConferenceCommand & { type: 'GrantResponse' };

/** The request that carries the action, as the operator who sees `conference` means it. */
export function requestFor(action: ConsoleAction, { floor }: Conference, command: CommandId): Sendable {
  switch (action.type) {
    case 'standby':
      return { name: 'floor.standby', input: { command, site: action.site, person: action.person } };
    case 'clearStandby':
      return { name: 'floor.clearStandby', input: { command, site: action.site } };
    case 'grant': {
      const replaces = floor.speech?.speech ?? null;
      return { name: 'floor.grant', input: { command, site: action.site, person: action.person, replaces } };
    }
    case 'respond':
      return {
        name: 'floor.respond',
        input: { command, site: action.site, person: action.person, ...responseSeen(floor) },
      };
    case 'endSpeech':
    case 'endResponse':
      return { name: 'floor.release', input: { command, speech: action.speech } };
    case 'closeAll':
      return { name: 'floor.closeAll', input: { command } };
    case 'dismiss':
      return { name: 'floor.dismiss', input: { command, request: action.request } };
    case 'activate':
      return { name: 'agenda.activate', input: { command, item: action.item } };
    case 'stopContent':
      return { name: 'content.stop', input: { command } };
    default:
      return action satisfies never;
  }
}

/** The command that the server will decide about: the console asks the same rules beforehand what would happen. */
export function commandFor(action: ConsoleAction, { floor }: Conference): ConferenceCommand {
  // The server makes the speech's id; what the rules say does not depend on it.
  const speech = asId<SpeechId>('foreseen');
  switch (action.type) {
    case 'standby':
      return { type: 'SetStandby', speech, site: action.site, person: action.person };
    case 'clearStandby':
      return { type: 'ClearStandby', site: action.site };
    case 'grant': {
      const replaces = floor.speech?.speech ?? null;
      return { type: 'GrantFloor', speech, site: action.site, person: action.person, replaces };
    }
    case 'respond':
      return {
        type: 'GrantResponse',
        speech,
        site: action.site,
        person: action.person,
        ...responseSeen(floor),
      };
    case 'endSpeech':
    case 'endResponse':
      return { type: 'ReleaseFloor', speech: action.speech };
    case 'closeAll':
      return { type: 'CloseAllMicrophones' };
    case 'dismiss':
      return { type: 'WithdrawFloorRequest', request: action.request, site: null };
    case 'activate':
      return { type: 'ActivateAgendaItem', item: action.item };
    case 'stopContent':
      return { type: 'StopContent', session: null };
    default:
      return action satisfies never;
  }
}

/** What the operator sees where a response shall go: it is refused where another one was faster. */
function responseSeen({ speech, response }: Floor): Pick<ResponseGrant, 'respondsTo' | 'replaces'> {
  return { respondsTo: speech?.speech ?? null, replaces: response?.speech ?? null };
}
