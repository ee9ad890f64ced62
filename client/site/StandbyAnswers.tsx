import { useRef, useState } from 'preact/hooks';
import type { StandbyAnswer } from '../../domain/floor/floor.ts';
import { formatTime } from '../i18n/formatTime.ts';
import { HOME_ZONE } from '../i18n/homeZone.ts';
import { t } from '../i18n/translate.ts';
import type { VoiceWatch } from '../media/VoiceWatch.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { useFocusOnMount } from '../ui/useFocusOnMount.ts';
import type { SiteVisit } from './SiteVisit.ts';
import styles from './StandbyAnswers.module.css';
import { tellRefusal } from './tellRefusal.ts';

type Props = {
  readonly visit: SiteVisit;
  /** Null while the site has not answered. */
  readonly answer: StandbyAnswer | null;
  readonly voice: VoiceWatch;
};

/** The site's answer to "prepare to speak", and another one as long as it is prepared. Rule [SP12]. */
export function StandbyAnswers({ visit, answer, voice }: Props) {
  const { floor, client, room } = visit;
  const blocked = client.signalling.status.value !== 'live' || floor.asking.value;
  const say = (ready: boolean) => {
    if (!blocked) {
      // A room that has muted itself is not heard, whatever its microphone can do.
      const check = room.muted.peek() ? 'absent' : voice.check.peek();
      void tellRefusal(floor.answer(ready, check));
    }
  };
  return (
    <div class={styles['answers']}>
      <div class={styles['said']} role="status">
        {answer !== null && <Answered visit={visit} answer={answer} />}
      </div>
      <Ready given={answer?.ready === true} blocked={blocked} onPress={() => say(true)} />
      <Button
        class={styles['not']}
        aria-pressed={answer?.ready === false}
        aria-disabled={blocked}
        onClick={() => say(false)}
        data-action="not-ready"
      >
        {t('site.notReady')}
      </Button>
    </div>
  );
}

type ReadyProps = { readonly given: boolean; readonly blocked: boolean; readonly onPress: () => void };

/**
 * It takes the focus as the call comes, and keeps it while the answer is on its way: one press of Enter is enough. From a
 * field in which somebody is typing it takes nothing: the next space would answer.
 */
function Ready({ given, blocked, onPress }: ReadyProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [free] = useState(() => !isTyping());
  useFocusOnMount(button, free);
  return (
    <Button
      ref={button}
      size="large"
      class={classes(styles['ready'], given && styles['given'])}
      aria-pressed={given}
      aria-disabled={blocked}
      onClick={onPress}
      data-action="ready"
    >
      <Icon name="check" size={22} />
      {t('site.ready')}
    </Button>
  );
}

function isTyping(): boolean {
  return document.activeElement?.matches('input[type="text"], textarea') ?? false;
}

function Answered({ visit, answer }: { readonly visit: SiteVisit; readonly answer: StandbyAnswer }) {
  const { details } = visit.client.store.conference.value;
  const time = formatTime(answer.at, details?.timeZone ?? HOME_ZONE, 'seconds');
  return (
    <p class={styles['answered']}>
      <strong>{t(answer.ready ? 'site.answeredReady' : 'site.answeredNotReady', { time })}</strong>{' '}
      <span>{t('site.answerAgain')}</span>
    </p>
  );
}
