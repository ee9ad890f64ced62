import { wallClock } from '../../i18n/wallTime.ts';
import type { TimelineWindow } from './timelineWindow.ts';

/** A moment that the axis names. */
export type AxisTick = {
  /** Between 0 and 1. */
  readonly place: number;
  /** ms epoch. */
  readonly at: number;
};

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Steps that people read clocks in, ms. */
const STEPS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE_MS);

/**
 * Full hours, or quarters, or days…: the finest steps that give at most `most` of them. They are full where the clock of
 * `timeZone` (IANA) stands at the beginning of the window; a clock that is changed within it moves none. Rule [AB3].
 */
export function axisTicks(
  { startAt, endAt }: TimelineWindow,
  timeZone: string,
  most: number,
): readonly AxisTick[] {
  const lengthMs = endAt - startAt;
  const step =
    STEPS_MS.find((candidate) => lengthMs / candidate <= most) ??
    Math.ceil(lengthMs / most / DAY_MS) * DAY_MS;
  const offset = wallClock(startAt, timeZone) - Math.floor(startAt / 1000) * 1000;
  const first = Math.ceil((startAt + offset) / step) * step - offset;
  const count = Math.floor((endAt - first) / step) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const at = first + index * step;
    return { place: (at - startAt) / lengthMs, at };
  });
}
