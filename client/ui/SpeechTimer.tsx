import type { FloorRules } from '../../domain/floor/floor.ts';
import type { Speech } from '../../domain/speeches/speech.ts';
import { t } from '../i18n/translate.ts';
import { classes } from './classes.ts';
import { clockWord } from './clockWord.ts';
import { Figures } from './Figures.tsx';
import styles from './SpeechTimer.module.css';
import { useSpeechClock, type PageClock } from './useSpeechClock.ts';

type Props = {
  readonly speech: Speech;
  readonly rules: Pick<FloorRules, 'warnMs'>;
  readonly clock: PageClock;
  /** `line`: figures and word beside each other · `block`: figures over word and bar. Sizes follow the font's. */
  readonly shape?: 'line' | 'block';
  readonly class?: string | undefined;
};

/** The clock of a speech: the same second on every screen. Rules [TM1] to [TM5]. */
export function SpeechTimer({ speech, rules, clock, shape = 'block', class: extra }: Props) {
  const shown = useSpeechClock(speech, rules.warnMs, clock);
  return (
    shown && (
      <div
        class={classes(styles['timer'], styles[shape], extra)}
        role="timer"
        aria-label={t('timer.label')}
        data-timer={speech.id}
        data-stage={shown.stage}
        data-held={shown.holdCause ?? ''}
        data-text={shown.text}
        data-length={shown.text.length}
      >
        <span class={styles['figures']}>
          <Figures text={shown.text} />
        </span>
        <span class={styles['word']}>{clockWord(shown)}</span>
        {shape === 'block' && (
          <span class={styles['bar']} aria-hidden="true">
            <span style={{ transform: `scaleX(${shown.fraction})` }} />
          </span>
        )}
      </div>
    )
  );
}
