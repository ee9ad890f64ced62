import type { Signal } from '@preact/signals';
import { findItem } from '../../domain/agenda/agenda.ts';
import { AUDIO_BUSES } from '../../domain/programme/programme.ts';
import { HOME_ZONE } from '../i18n/homeZone.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import type { ConferenceClient } from '../state/ConferenceClient.ts';
import { shownSpeech } from '../state/shownSpeech.ts';
import { BusAudio } from '../ui/BusAudio.tsx';
import { Clock } from '../ui/Clock.tsx';
import { ProgrammeView } from '../ui/ProgrammeView.tsx';
import { SpeechTimer } from '../ui/SpeechTimer.tsx';
import { HallCaption } from './HallCaption.tsx';
import { HallSlateView } from './HallSlateView.tsx';
import styles from './HallView.module.css';
import { NextTurns } from './NextTurns.tsx';

type Props = { readonly client: ConferenceClient; readonly muted: Signal<boolean> };

const NEXT_SHOWN = 3;

/** The hall's screen: the programme, who has the word and for how long, and who comes next. */
export function HallView({ client, muted }: Props) {
  const { store, live, media, signalling } = client;
  const conference = store.conference.value;
  const shown = shownSpeech(conference);
  const { onAir } = live.programme.value;
  return (
    <main class={styles['hall']}>
      <HallHeader client={client} />
      <div class={styles['picture']}>
        <div class={styles['fit']}>
          <ProgrammeView
            conference={conference}
            onAir={onAir}
            trackOf={(bus) => media.trackOf(bus)}
            captions={false}
          />
          <HallSlateView conference={conference} onAir={onAir} clock={signalling.clock} />
        </div>
      </div>
      <HallCaption conference={conference} onAir={onAir} />
      <aside class={styles['side']}>
        <div class={styles['timer']}>
          {shown === null ? (
            <p class={styles['nobody']}>
              {t(conference.rollCall.calling === null ? 'displays.nobody' : 'displays.calling')}
            </p>
          ) : (
            <SpeechTimer speech={shown.speech} rules={conference.floor.rules} clock={signalling.clock} />
          )}
        </div>
        <NextTurns conference={conference} limit={NEXT_SHOWN} />
      </aside>
      <HallSound client={client} muted={muted} />
    </main>
  );
}

function HallSound({ client: { media }, muted }: Props) {
  return AUDIO_BUSES.map((bus) => (
    <BusAudio
      key={bus}
      bus={bus}
      track={media.trackOf(bus)}
      muted={muted}
      onBlocked={() => (muted.value = true)}
    />
  ));
}

/** What the conference is at, and the time of day. */
function HallHeader({ client: { store, signalling } }: { readonly client: ConferenceClient }) {
  const { details, agenda } = store.conference.value;
  const item = findItem(agenda, agenda.active);
  const title = details === null ? '' : local(details.title);
  return (
    <header class={styles['header']}>
      <div class={styles['titles']}>
        {item !== undefined && <p class={styles['conference']}>{title}</p>}
        <h1 class={styles['item']} data-agenda-item={item?.id ?? ''}>
          {item === undefined ? title : local(item.title)}
        </h1>
      </div>
      <Clock now={() => signalling.clock.serverNow()} timeZone={details?.timeZone ?? HOME_ZONE} />
    </header>
  );
}
