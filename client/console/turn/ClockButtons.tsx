import type { Speech } from '../../../domain/speeches/speech.ts';
import { t } from '../../i18n/translate.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf } from '../keys/keyIntent.ts';

type Props = { readonly model: ConsoleModel; readonly speech: Speech };

const MINUTE_MS = 60_000;
const STEPS = [
  { count: 1, shortcut: shortcutOf('addMinute') },
  { count: 2, shortcut: null },
  { count: 5, shortcut: null },
  { count: -1, shortcut: null },
];

/** More time or less, hold, and from the start. */
export function ClockButtons({ model, speech }: Props) {
  const { id, holds } = speech;
  const held = holds.some(({ cause }) => cause === 'operator');
  return (
    <>
      {STEPS.map(({ count, shortcut }) => (
        <Minutes key={count} model={model} speech={speech} count={count} shortcut={shortcut} />
      ))}
      <ActionButton
        model={model}
        action={{ type: held ? 'resume' : 'hold', speech: id }}
        label={t(held ? 'turn.resume' : 'turn.hold')}
        size="small"
        variant={held ? 'primary' : 'normal'}
        shortcut={shortcutOf('holdClock')}
      />
      <ActionButton
        model={model}
        action={{ type: 'restart', speech: id }}
        label={t('turn.restart')}
        size="small"
        variant="quiet"
      />
    </>
  );
}

type MinutesProps = Props & { readonly count: number; readonly shortcut: string | null };

function Minutes({ model, speech: { id, timer }, count, shortcut }: MinutesProps) {
  const more = count > 0;
  const minutes = Math.abs(count);
  return (
    <ActionButton
      model={model}
      action={{ type: 'allow', speech: id, allowanceMs: timer.allowanceMs + count * MINUTE_MS }}
      label={t(more ? 'turn.plusMinutes' : 'turn.minusMinutes', { count: minutes })}
      name={t(more ? 'turn.addMinutes' : 'turn.takeMinutes', { count: minutes })}
      size="small"
      {...(shortcut !== null && { shortcut })}
    />
  );
}
