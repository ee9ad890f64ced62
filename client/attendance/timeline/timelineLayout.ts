import type { PauseSpan, PhaseSpan, Span } from '../../../domain/attendance/attendance.ts';
import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import type { Mark } from '../../../domain/rollcall/rollCall.ts';
import type { SpeechKind } from '../../../domain/speeches/speech.ts';
import type { BoardFrame } from '../board/boardFrame.ts';
import type { TimelineWindow } from './timelineWindow.ts';

/** A stretch of the window: 0 is its beginning, 1 its end, and `from` is not after `to`. */
export type Stretch = { readonly from: number; readonly to: number };

/** What is drawn of one site. Every place lies between 0 and 1, every list is in order of time. */
export type TimelineLayout = {
  readonly window: TimelineWindow;
  readonly phases: readonly (Stretch & Pick<PhaseSpan, 'phase'>)[];
  readonly pauses: readonly (Stretch & Pick<PauseSpan, 'cause'>)[];
  readonly online: readonly Stretch[];
  /** Between two stretches online. */
  readonly gaps: readonly Stretch[];
  /** Where a line was lost and left the site without one: those that are counted ([AT5]). */
  readonly drops: readonly number[];
  readonly speeches: readonly (Stretch & {
    readonly kind: SpeechKind;
    /** When its timer ran. */
    readonly runs: readonly Stretch[];
  })[];
  readonly marks: readonly { readonly at: number; readonly number: number; readonly mark: Mark }[];
  /** When the site was taken off the list; null while it is on it, or where that lies outside. */
  readonly removed: number | null;
};

/** Lays out what the record says of one site. Null where nothing has happened at the conference yet. Rule [AB2]. */
export function timelineLayout(line: AttendanceLine, frame: BoardFrame): TimelineLayout | null {
  const { window, phases, pauses, at: now } = frame;
  if (window === null) {
    return null;
  }
  const scale = scaleOf(window, now);
  return {
    window,
    phases: phases.flatMap((span) => scale.within(span, { phase: span.phase })),
    pauses: pauses.flatMap((span) => scale.within(span, { cause: span.cause })),
    online: line.stretches.flatMap((span) => scale.within(span, {})),
    gaps: line.stretches.slice(1).flatMap(({ startAt: endAt }, index) => {
      const startAt = line.stretches[index]?.endAt ?? endAt;
      return scale.within({ startAt, endAt }, {});
    }),
    drops: line.droppedAt.flatMap(scale.places),
    speeches: line.spoke.turns.flatMap((turn) =>
      scale.within(turn, {
        kind: turn.kind,
        runs: turn.runs.flatMap((run) => scale.within(run, {})),
      }),
    ),
    marks: line.marks.flatMap(({ number, entry }) =>
      entry === null ? [] : scale.places(entry.at).map((at) => ({ at, number, mark: entry.mark })),
    ),
    removed: line.removedAt === null ? null : (scale.places(line.removedAt)[0] ?? null),
  };
}

function scaleOf({ startAt: begin, endAt: end }: TimelineWindow, now: number) {
  const place = (at: number) => (at - begin) / (end - begin);
  return {
    /** The part of a span that lies in the window, if any does. */
    within: <T extends object>({ startAt, endAt }: Span, rest: T): readonly (Stretch & T)[] => {
      const until = Math.min(end, endAt ?? Math.max(startAt, now));
      const from = Math.max(begin, startAt);
      const before = startAt < begin && until <= begin;
      return before || from > until ? [] : [{ from: place(from), to: place(until), ...rest }];
    },
    /** The place of a moment, if it lies in the window. */
    places: (at: number): readonly number[] => (at < begin || at > end ? [] : [place(at)]),
  };
}
