import { formatTime } from '../i18n/formatTime.ts';
import { zoneName } from '../i18n/zoneName.ts';
import { RunningFigures } from './Figures.tsx';
import styles from './Clock.module.css';

type Props = {
  /** The server's time, ms epoch: all screens show the same one. */
  readonly now: () => number;
  /** IANA zone. */
  readonly timeZone: string;
  /** The place's name; by itself that of the zone's city. */
  readonly label?: string;
  readonly precision?: 'minutes' | 'seconds';
};

/** A wall clock of one place, with the place's name. */
export function Clock({ now, timeZone, label = zoneName(timeZone), precision = 'seconds' }: Props) {
  return (
    <span class={styles['clock']}>
      <span class={styles['label']}>{label}</span>
      <span class={styles['time']}>
        <RunningFigures text={() => formatTime(now(), timeZone, precision)} />
      </span>
    </span>
  );
}
