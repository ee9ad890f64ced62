import { useSignal, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { AUDIO_BUSES } from '../../domain/programme/programme.ts';
import { t } from '../i18n/translate.ts';
import type { LocalDevices } from '../media/LocalDevices.ts';
import { BusAudio } from '../ui/BusAudio.tsx';
import { Button } from '../ui/Button.tsx';
import { ProgrammeView } from '../ui/ProgrammeView.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { AirFrame } from './AirFrame.tsx';
import { ConnectionStrip } from './ConnectionLine.tsx';
import styles from './ProgrammeStage.module.css';
import { ROLE_TONES, ROLE_WORDS } from './roleText.ts';
import type { SiteVisit } from './SiteVisit.ts';
import { SoundGate } from './SoundGate.tsx';
import { useFullscreen } from './useFullscreen.ts';

type Props = { readonly visit: SiteVisit; readonly devices: LocalDevices };

/** The programme: picture and sound. In full screen it takes the on-air state with it. */
export function ProgrammeStage({ visit, devices }: Props) {
  const { store, live, media } = visit.client;
  const stage = useRef<HTMLDivElement>(null);
  const fullscreen = useFullscreen(stage);
  const role = visit.role.value;
  return (
    <div ref={stage} class={styles['stage']} data-fullscreen={fullscreen.on.value}>
      <div class={styles['screen']}>
        <ProgrammeView
          conference={store.conference.value}
          onAir={live.programme.value.onAir}
          trackOf={(bus) => media.trackOf(bus)}
        />
      </div>
      <ConnectionStrip state={visit.connection.value} />
      <ProgrammeSound visit={visit} devices={devices} />
      {fullscreen.on.value && (
        <>
          <AirFrame role={role} />
          <div class={styles['word']}>
            <StatusBadge tone={ROLE_TONES[role]} filled>
              {t(ROLE_WORDS[role])}
            </StatusBadge>
          </div>
        </>
      )}
      {fullscreen.supported && (
        <Button
          size="small"
          class={styles['fullscreen']}
          onClick={fullscreen.toggle}
          data-action="fullscreen"
        >
          {t(fullscreen.on.value ? 'site.leaveFullscreen' : 'site.fullscreen')}
        </Button>
      )}
    </div>
  );
}

function ProgrammeSound({ visit, devices }: Props) {
  const muted = useSignal(false);
  const blocked = useSignal(false);
  const sounds = useRef<HTMLDivElement>(null);
  const refuse = () => {
    blocked.value = true;
    muted.value = true;
  };
  const open = () => {
    // Each element starts to play while the press is being handled: that is when browsers allow it.
    blocked.value = false;
    muted.value = false;
  };
  useSignalEffect(() => {
    const { speaker } = devices.choice.value;
    // Whenever something is plugged in or out: the chosen speaker may have gone, or be back.
    void devices.present.value;
    sounds.current?.querySelectorAll('audio').forEach((audio) => void playOn(audio, speaker));
  });
  return (
    <>
      <div ref={sounds}>
        {AUDIO_BUSES.map((bus) => (
          <BusAudio
            key={bus}
            bus={bus}
            track={visit.client.media.trackOf(bus)}
            muted={muted}
            onBlocked={refuse}
          />
        ))}
      </div>
      {blocked.value && <SoundGate onOpen={open} />}
    </>
  );
}

/** Sends the sound to the chosen speaker; one that is not plugged in is left for the system's. */
async function playOn(audio: HTMLAudioElement, speaker: string | null): Promise<void> {
  if (!('setSinkId' in audio)) {
    return;
  }
  try {
    await audio.setSinkId(speaker ?? '');
  } catch {
    await audio.setSinkId('');
  }
}
