import type { Signal } from '@preact/signals';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';

/** The programme's sound on a screen: off until somebody wants it, because halls have loudspeakers of their own. */
export function SoundButton({ muted }: { readonly muted: Signal<boolean> }) {
  const off = muted.value;
  return (
    <Button
      icon={off ? 'soundOff' : 'sound'}
      aria-pressed={!off}
      onClick={() => (muted.value = !off)}
      data-action="sound"
    >
      {t(off ? 'displays.soundOn' : 'displays.soundOff')}
    </Button>
  );
}
