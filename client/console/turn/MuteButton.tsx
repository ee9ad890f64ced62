import type { Speech } from '../../../domain/speeches/speech.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf } from '../keys/keyIntent.ts';
import { muting } from './muting.ts';

type Props = {
  readonly model: ConsoleModel;
  readonly speech: Speech;
  /** Whether the key means this turn. */
  readonly timed: boolean;
};

/** Mutes whoever has the word, or lets them be heard again. The hall's microphones are its own. Rule [FL27]. */
export function MuteButton({ model, speech, timed }: Props) {
  if (speech.site === model.link.conference.value.details?.hostSite || speech.byPhone) {
    return null;
  }
  return (
    <ActionButton
      model={model}
      action={muting(speech)}
      size="small"
      variant={speech.muted ? 'primary' : 'normal'}
      {...(timed && { shortcut: shortcutOf('muteTurn') })}
    />
  );
}
