import { axisTicks } from './axisTicks.ts';
import { tickText } from './tickText.ts';
import type { TimelineWindow } from './timelineWindow.ts';
import styles from './SiteTimeline.module.css';

type Props = {
  readonly window: TimelineWindow;
  readonly timeZone: string;
  /** How many times have room. */
  readonly most: number;
};

/** The hours below or above timelines; the sentences of these say the same in words. */
export function HourAxis({ window, timeZone, most }: Props) {
  return (
    <svg class={styles['axis']} aria-hidden="true">
      {axisTicks(window, timeZone, most).map(({ at, place }) => (
        <g key={at}>
          <line x1={percent(place)} x2={percent(place)} y1="0" y2="4" />
          <text x={percent(place)} y="15" text-anchor={anchorAt(place, 0.5 / most)}>
            {tickText(at, timeZone)}
          </text>
        </g>
      ))}
    </svg>
  );
}

function percent(place: number): string {
  return `${(place * 100).toFixed(3)}%`;
}

/** Times that are closer to an end than `edge` stay inside. */
function anchorAt(place: number, edge: number): 'start' | 'middle' | 'end' {
  return place < edge ? 'start' : place > 1 - edge ? 'end' : 'middle';
}
