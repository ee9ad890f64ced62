import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { HourAxis } from './HourAxis.tsx';
import { timelineLayout } from './timelineLayout.ts';
import { timelineSentence } from './timelineSentence.ts';
import { TimelineLegend } from './TimelineLegend.tsx';
import { TimelineShapes } from './TimelineShapes.tsx';
import type { BoardFrame } from '../board/boardFrame.ts';
import styles from './SiteTimeline.module.css';

type Props = {
  readonly line: AttendanceLine;
  readonly frame: BoardFrame;
  /** IANA zone of the axis. */
  readonly timeZone: string;
  /** `row` is one line high and has no axis and no legend: the table's head has the axis. */
  readonly size: 'row' | 'large';
};

/** When a site was there, was gone, spoke and was counted, beside all others on the same scale. Null before the first. */
export function SiteTimeline({ line, frame, timeZone, size }: Props) {
  const layout = timelineLayout(line, frame);
  if (layout === null) {
    return null;
  }
  const label = timelineSentence(line, { sheet: frame, timeZone });
  const drawing = (
    <svg class={styles['drawing']} data-size={size} role="img" aria-label={label}>
      <TimelineShapes layout={layout} size={size} />
    </svg>
  );
  return size === 'row' ? (
    drawing
  ) : (
    <figure class={styles['large']}>
      {drawing}
      <HourAxis window={layout.window} timeZone={timeZone} most={8} />
      <TimelineLegend />
    </figure>
  );
}
