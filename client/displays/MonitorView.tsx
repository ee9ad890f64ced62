import { HOME_ZONE } from '../i18n/homeZone.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import type { ConferenceClient } from '../state/ConferenceClient.ts';
import { shownSpeech, type ShownSpeech } from '../state/shownSpeech.ts';
import type { SpeechClock } from '../state/speechClock.ts';
import { Clock } from '../ui/Clock.tsx';
import { clockWord } from '../ui/clockWord.ts';
import { Figures } from '../ui/Figures.tsx';
import { speakerOf } from '../ui/speakerOf.ts';
import { useSpeechClock } from '../ui/useSpeechClock.ts';
import { MonitorFoot } from './MonitorFoot.tsx';
import styles from './MonitorView.module.css';
import { useBell } from './useBell.ts';

type Props = { readonly client: ConferenceClient };

/** The speaker's monitor: what time is left, as large as the screen, and whose it is. */
export function MonitorView({ client }: Props) {
  const conference = client.store.conference.value;
  const { rules } = conference.floor;
  const shown = shownSpeech(conference);
  const clock = useSpeechClock(shown?.speech ?? null, rules.warnMs, client.signalling.clock);
  useBell(rules.bells, shown?.speech.id ?? null, clock?.stage ?? null);
  return shown === null || clock === null ? (
    <Idle client={client} />
  ) : (
    <Running client={client} shown={shown} clock={clock} />
  );
}

type RunningProps = Props & { readonly shown: ShownSpeech; readonly clock: SpeechClock };

function Running({ client, shown: { speech, waiting }, clock }: RunningProps) {
  const { text, stage, holdCause, fraction } = clock;
  return (
    <main
      class={styles['monitor']}
      data-stage={stage}
      data-held={holdCause ?? ''}
      data-timer={speech.id}
      data-text={text}
    >
      <header class={styles['head']}>
        <SpeakerLine client={client} speech={speech} />
        <WallClock client={client} />
      </header>
      <p class={styles['figures']} role="timer" aria-label={t('timer.label')} data-length={text.length}>
        <Figures text={text} />
      </p>
      <p class={styles['word']} role="status">
        {clockWord(clock)}
      </p>
      <div class={styles['bar']} aria-hidden="true">
        <span style={{ transform: `scaleX(${fraction})` }} />
      </div>
      <MonitorFoot client={client} waiting={waiting} />
    </main>
  );
}

/** While nobody has the word: the time of day, and who comes next. */
function Idle({ client }: Props) {
  return (
    <main class={styles['monitor']} data-stage="none" data-held="">
      <div class={styles['idle']}>
        <p class={styles['wallClock']}>
          <WallClock client={client} />
        </p>
        <h1 class={styles['word']}>{t('displays.nobody')}</h1>
      </div>
      <MonitorFoot client={client} waiting={null} />
    </main>
  );
}

function SpeakerLine({ client, speech }: Props & Pick<ShownSpeech, 'speech'>) {
  const { person, site } = speakerOf(client.store.conference.value, speech);
  const name = person ?? (speech.kind === 'chair' ? t('displays.chair') : null);
  return (
    <h1 class={styles['speaker']} data-speaker={speech.site}>
      <strong>{name ?? local(site)}</strong>
      {name !== null && <span>{local(site)}</span>}
    </h1>
  );
}

function WallClock({ client: { store, signalling } }: Props) {
  return (
    <Clock
      now={() => signalling.clock.serverNow()}
      timeZone={store.conference.value.details?.timeZone ?? HOME_ZONE}
    />
  );
}
