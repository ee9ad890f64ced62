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

/**
 * Mutes whoever has the word, or lets them be heard again. Not offered for the hall, whose microphones are its own, nor
 * where nothing comes that could be muted. Rule [FL27].
 */
export function MuteButton({ model, speech, timed }: Props) {
  const atHost = speech.site === model.link.conference.value.details?.hostSite;
  const lost = speech.holds.some(({ cause }) => cause === 'lost');
  if (atHost || lost || speech.byPhone) {
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
