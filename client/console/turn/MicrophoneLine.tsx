import type { Speech } from '../../../domain/speeches/speech.ts';
import { t, type TextKey } from '../../i18n/translate.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { microphoneState, type MicrophoneState } from './microphoneState.ts';
import styles from './MicrophoneLine.module.css';

const TEXTS: Readonly<Record<MicrophoneState, TextKey>> = {
  lost: 'turn.micLost',
  closed: 'turn.micClosed',
  mutedByOperator: 'turn.micMutedByOperator',
  open: 'turn.micOpen',
  muted: 'turn.micMuted',
  silent: 'turn.micSilent',
  phone: 'turn.micPhone',
};

type Props = { readonly model: ConsoleModel; readonly speech: Speech };

/** Whether whoever has the word is heard, and if not, where it ends. */
export function MicrophoneLine({ model, speech }: Props) {
  const { programme, siteMedia } = model.link;
  const state = microphoneState(speech, programme.value, siteMedia.value.get(speech.site));
  return (
    <p class={styles['line']} data-microphone={state}>
      <Icon name={state === 'open' || state === 'silent' ? 'microphone' : 'microphoneOff'} size={15} />
      {t(TEXTS[state])}
    </p>
  );
}
