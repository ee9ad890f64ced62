import { useSignalEffect } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { VoiceWatch } from '../media/VoiceWatch.ts';
import { speakerOf } from '../ui/speakerOf.ts';
import { StatusShape } from '../ui/StatusShape.tsx';
import { useFocusBack } from '../ui/useFocusBack.ts';
import type { Preparation } from './siteTurn.ts';
import type { SiteVisit } from './SiteVisit.ts';
import { StandbyAnswers } from './StandbyAnswers.tsx';
import styles from './StandbyCall.module.css';
import { StandbyCheck } from './StandbyCheck.tsx';

type Props = { readonly visit: SiteVisit; readonly preparation: Preparation };

/** "Prepare to speak": for what, whether the microphone works, and the site's answer. Rule [SP12]. */
export function StandbyCall({ visit, preparation }: Props) {
  const section = useRef<HTMLElement>(null);
  useFocusBack(section);
  const voice = useVoice(visit);
  const answer = preparation.standby.answer;
  return (
    <section
      ref={section}
      class={styles['call']}
      aria-label={t('shared.standby')}
      data-standby-call={preparation.speech.id}
      data-answer={answer === null ? '' : answer.ready ? 'ready' : 'not_ready'}
    >
      <div class={styles['what']}>
        <p class={styles['word']}>
          <StatusShape tone="standby" size={22} />
          {t('shared.standby')}
        </p>
        <SpeechDetails visit={visit} preparation={preparation} />
      </div>
      {visit.watching.value === 'other_device' ? (
        <p class={styles['elsewhere']}>{t('site.standbyOtherDevice')}</p>
      ) : (
        <>
          <StandbyCheck visit={visit} voice={voice} />
          <StandbyAnswers visit={visit} answer={answer} voice={voice} />
        </>
      )}
    </section>
  );
}

/** The microphone as it is tried during the call. */
function useVoice(visit: SiteVisit): VoiceWatch {
  const { microphone } = visit.devices;
  const voice = useMemo(
    () => new VoiceWatch({ level: visit.meter.level, track: microphone.track }),
    [visit, microphone],
  );
  useSignalEffect(() => {
    const given = visit.floor.turn.value.preparing?.standby.answer;
    const proved = !visit.room.muted.value && voice.check.value === 'good';
    // Who answered first and tried the microphone afterwards has a better word for the operator now.
    if (given?.ready === true && given.microphone !== 'good' && proved && visit.watching.value === null) {
      void visit.floor.answer(true, 'good');
    }
  });
  return voice;
}

function SpeechDetails({ visit, preparation: { speech } }: Props) {
  const { person, office } = speakerOf(visit.client.store.conference.value, speech);
  const minutes = Math.round(speech.timer.allowanceMs / 60_000);
  return (
    <>
      <p class={styles['speech']}>
        {person !== null && <strong>{person}</strong>}
        {office !== null && <span>{local(office)}</span>}
        <b class={styles['minutes']}>{t('site.standbyMinutes', { minutes })}</b>
      </p>
      {speech.topic !== null && <p class={styles['topic']}>{speech.topic}</p>}
    </>
  );
}
