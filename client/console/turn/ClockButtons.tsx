import type { Speech } from '../../../domain/speeches/speech.ts';
import { t } from '../../i18n/translate.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf } from '../keys/keyIntent.ts';

type Props = { readonly model: ConsoleModel; readonly speech: Speech };

const MINUTE_MS = 60_000;

/** More time or less, hold, and from the start. */
export function ClockButtons({ model, speech }: Props) {
  const { id, timer, holds } = speech;
  const held = holds.some(({ cause }) => cause === 'operator');
  return (
    <>
      {[1, 2, 5].map((count) => (
        <ActionButton
          key={count}
          model={model}
          action={{ type: 'allow', speech: id, allowanceMs: timer.allowanceMs + count * MINUTE_MS }}
          label={t('turn.plusMinutes', { count })}
          name={t('turn.addMinutes', { count })}
          size="small"
          {...(count === 1 && { shortcut: shortcutOf('addMinute') })}
        />
      ))}
      <ActionButton
        model={model}
        action={{ type: 'allow', speech: id, allowanceMs: timer.allowanceMs - MINUTE_MS }}
        label={t('turn.minusMinutes', { count: 1 })}
        name={t('turn.takeMinutes', { count: 1 })}
        size="small"
      />
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
