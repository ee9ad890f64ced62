import { undoUntil } from '../../../domain/floor/decideUndo.ts';
import type { FloorStep } from '../../../domain/floor/floor.ts';
import { t } from '../../i18n/translate.ts';
import { tick } from '../../ui/tick.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf } from '../keys/keyIntent.ts';

/** The latest step on the floor can be taken back, and for how long still. */
export function UndoChip({ model }: { readonly model: ConsoleModel }) {
  const step = model.link.conference.value.floor.lastStep;
  return step === null ? null : <Countdown key={step.at} model={model} step={step} />;
}

function Countdown({ model, step }: { readonly model: ConsoleModel; readonly step: FloorStep }) {
  void tick.value;
  const seconds = Math.ceil((undoUntil(step) - model.link.serverNow()) / 1000);
  return seconds <= 0 ? null : (
    <ActionButton
      model={model}
      action={{ type: 'undo', at: step.at }}
      label={t('turn.undoIn', { seconds })}
      variant="primary"
      size="small"
      shortcut={shortcutOf('undo')}
    />
  );
}
