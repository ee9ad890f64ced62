import { useComputed, useSignal } from '@preact/signals';
import { AUDIO_BUSES } from '../../domain/programme/programme.ts';
import { t } from '../i18n/translate.ts';
import type { ConferenceClient } from '../state/ConferenceClient.ts';
import { BusAudio } from '../ui/BusAudio.tsx';
import { Button } from '../ui/Button.tsx';
import { ProgrammeView } from '../ui/ProgrammeView.tsx';
import styles from './CallPicture.module.css';

/** The programme as everybody sees it; silent until asked for, because the clerk usually sits in the hall. */
export function CallPicture({ client }: { readonly client: ConferenceClient }) {
  const listening = useSignal(false);
  const muted = useComputed(() => !listening.value);
  const { store, live, media } = client;
  return (
    <div class={styles['picture']}>
      <div class={styles['frame']}>
        <ProgrammeView
          conference={store.conference.value}
          onAir={live.programme.value.onAir}
          trackOf={(bus) => media.trackOf(bus)}
        />
      </div>
      {AUDIO_BUSES.map((bus) => (
        <BusAudio
          key={bus}
          bus={bus}
          track={media.trackOf(bus)}
          muted={muted}
          onBlocked={() => (listening.value = false)}
        />
      ))}
      <Button
        class={styles['listen']}
        size="small"
        icon={listening.value ? 'sound' : 'soundOff'}
        aria-pressed={listening.value}
        data-action="listen"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => (listening.value = !listening.value)}
      >
        {t(listening.value ? 'rollcall.mute' : 'rollcall.listen')}
      </Button>
    </div>
  );
}
