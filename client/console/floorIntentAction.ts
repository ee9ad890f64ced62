import type { ConsoleAction } from './consoleAction.ts';
import type { ConsoleModel, KeyBlock } from './ConsoleModel.ts';
import type { FloorIntent } from './keyIntent.ts';

/**
 * The action that a floor key stands for at this moment, or why it stands for none. What ends something needs no
 * selection; what gives something acts on the selected site, and on nobody while another is being typed.
 */
export function floorIntentAction(intent: FloorIntent, model: ConsoleModel): ConsoleAction | KeyBlock {
  const { speech, response } = model.link.conference.value.floor;
  switch (intent) {
    case 'closeAll':
      return { type: 'closeAll' };
    case 'endSpeech':
      return speech === null ? 'nothing_to_end' : { type: 'endSpeech', speech: speech.speech };
    case 'endResponse':
      return response === null ? 'nothing_to_end' : { type: 'endResponse', speech: response.speech };
    case 'standby':
    case 'grant':
    case 'respond':
    case 'clearStandby':
      return onSelected(intent, model);
    default:
      return intent satisfies never;
  }
}

function onSelected(
  type: 'standby' | 'grant' | 'respond' | 'clearStandby',
  model: ConsoleModel,
): ConsoleAction | KeyBlock {
  const site = model.line.selected.value;
  if (model.line.typed.value.trim() !== '') {
    return 'unfinished_typing';
  }
  if (site === null) {
    return 'nothing_selected';
  }
  return type === 'clearStandby' ? { type, site } : { type, site, person: model.personFor(site) };
}
