import { useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren, RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { AUDIO_BUSES } from '../../domain/programme/programme.ts';
import { t } from '../i18n/translate.ts';
import { BusAudio } from '../ui/BusAudio.tsx';
import { Button } from '../ui/Button.tsx';
import { ProgrammeView } from '../ui/ProgrammeView.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import type { useFullscreen } from '../ui/useFullscreen.ts';
import { AirFrame } from './AirFrame.tsx';
import { ConnectionStrip } from './ConnectionLine.tsx';
import { ProgrammeBar } from './ProgrammeBar.tsx';
import { ProgrammeSlateView } from './ProgrammeSlateView.tsx';
import styles from './ProgrammeStage.module.css';
import { ROLE_TONES, ROLE_WORDS } from './roleText.ts';
import type { SiteVisit } from './SiteVisit.ts';
import { SoundGate } from './SoundGate.tsx';

type Props = {
  readonly visit: SiteVisit;
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly fullscreen: ReturnType<typeof useFullscreen>;
  /** What stands above the picture. */
  readonly children: ComponentChildren;
};

/** The programme: picture, sound, and who has the word. In full screen it takes the on-air state with it. */
export function ProgrammeStage({ visit, stage, fullscreen, children }: Props) {
  const role = visit.role.value;
  return (
    <div ref={stage} class={styles['stage']} data-fullscreen={fullscreen.on.value}>
      <div>{children}</div>
      <div class={styles['view']}>
        <Screen visit={visit} />
        <ConnectionStrip state={visit.connection.value} signalling={visit.client.signalling} />
        <ProgrammeSound visit={visit} />
        {fullscreen.on.value && (
          <div class={styles['word']}>
            <StatusBadge tone={ROLE_TONES[role]} filled>
              {t(ROLE_WORDS[role])}
            </StatusBadge>
          </div>
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
      <ProgrammeBar visit={visit} />
      {fullscreen.on.value && <AirFrame role={role} />}
    </div>
  );
}

function Screen({ visit }: { readonly visit: SiteVisit }) {
  const { store, live, media } = visit.client;
  return (
    <div class={styles['screen']}>
      <ProgrammeView
        conference={store.conference.value}
        onAir={live.programme.value.onAir}
        trackOf={(bus) => media.trackOf(bus)}
      />
      <ProgrammeSlateView visit={visit} />
    </div>
  );
}

function ProgrammeSound({ visit }: { readonly visit: SiteVisit }) {
  const { devices } = visit;
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
