import { useId } from 'preact/hooks';
import { MARK_LETTERS } from '../../ui/markLetters.ts';
import type { Stretch, TimelineLayout } from './timelineLayout.ts';
import styles from './SiteTimeline.module.css';

type Size = 'row' | 'large';
/** Where things stand, in px: marks above, connections in the middle, drops below; speeches are taller than connections. */
type Lanes = {
  readonly height: number;
  readonly marks: number;
  readonly speech: readonly [top: number, height: number];
  readonly online: readonly [top: number, height: number];
};

const LANES: Readonly<Record<Size, Lanes>> = {
  row: { height: 30, marks: 8, speech: [10, 13], online: [15, 8] },
  large: { height: 84, marks: 12, speech: [22, 38], online: [38, 22] },
};
/** What lasts only seconds is seen all the same, px. */
const THINNEST = 2;

/**
 * The drawing of a layout, over the whole width of the SVG that it stands in. It is told apart in grey, too. Places move
 * with the window, so that shapes are known by their numbers: they stay, and only move.
 */
export function TimelineShapes({ layout, size }: { readonly layout: TimelineLayout; readonly size: Size }) {
  const hatch = useId();
  const lanes = LANES[size];
  const [top, height] = lanes.online;
  return (
    <>
      <Ground layout={layout} lanes={lanes} hatch={hatch} />
      {layout.gaps.map((gap, index) => (
        <line
          key={index}
          class={styles['gap']}
          x1={percent(gap.from)}
          x2={percent(gap.to)}
          y1={top + height / 2}
          y2={top + height / 2}
        />
      ))}
      {layout.online.map((stretch, index) => (
        <Bar key={index} kind="online" stretch={stretch} lane={lanes.online} />
      ))}
      <Speeches layout={layout} lanes={lanes} />
      {layout.drops.map((place, index) => (
        <svg key={index} x={percent(place)} y={top + height} overflow="visible">
          <path class={styles['drop']} d="M0 -1L4 6H-4z" />
        </svg>
      ))}
      <Marks layout={layout} lanes={lanes} />
      {layout.removed !== null && (
        <svg x={percent(layout.removed)} y={top + height / 2} overflow="visible">
          <path class={styles['removed']} d="M-4 -4L4 4M4 -4L-4 4" />
        </svg>
      )}
    </>
  );
}

type PartProps = { readonly layout: TimelineLayout; readonly lanes: Lanes };

/** Phases as bands, the session the clearest; pauses hatched over them. */
function Ground({ layout, lanes, hatch }: PartProps & { readonly hatch: string }) {
  return (
    <>
      <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line class={styles['hatch']} x1="0" x2="0" y1="0" y2="5" />
      </pattern>
      {layout.phases.map((phase, index) => (
        <rect
          key={index}
          class={styles['phase']}
          data-phase={phase.phase}
          {...sides(phase)}
          y="0"
          height={lanes.height}
        />
      ))}
      {layout.pauses.map((pause, index) => (
        <rect
          key={index}
          class={styles['pause']}
          data-cause={pause.cause}
          {...sides(pause)}
          y="0"
          height={lanes.height}
          fill={`url(#${hatch})`}
        />
      ))}
    </>
  );
}

/** A turn is framed from its grant to its end; what is full of it is when its timer ran. */
function Speeches({ layout, lanes }: PartProps) {
  return (
    <>
      {layout.speeches.map((speech, index) => (
        <g key={index} data-kind={speech.kind}>
          <Bar kind="turn" stretch={speech} lane={lanes.speech} />
          {speech.runs.map((run, place) => (
            <Bar key={place} kind="speech" stretch={run} lane={lanes.speech} />
          ))}
        </g>
      ))}
    </>
  );
}

function Marks({ layout, lanes }: PartProps) {
  return (
    <>
      {layout.marks.map(({ at, number, mark }) => (
        <svg key={number} x={percent(at)} overflow="visible" data-mark={mark}>
          <line class={styles['markTick']} x1="0" x2="0" y1="0" y2={lanes.online[0]} />
          <text class={styles['markLetter']} x="3" y={lanes.marks}>
            {MARK_LETTERS[mark]}
          </text>
        </svg>
      ))}
    </>
  );
}

type BarProps = {
  readonly kind: 'online' | 'turn' | 'speech';
  readonly stretch: Stretch;
  readonly lane: readonly [top: number, height: number];
};

function Bar({ kind, stretch: { from, to }, lane: [y, height] }: BarProps) {
  return (
    <>
      <rect class={styles[kind]} {...sides({ from, to })} y={y} height={height} />
      {kind !== 'turn' && (
        <rect class={styles[kind]} x={percent(from)} width={THINNEST} y={y} height={height} />
      )}
    </>
  );
}

function sides({ from, to }: Stretch): { readonly x: string; readonly width: string } {
  return { x: percent(from), width: percent(to - from) };
}

function percent(place: number): string {
  return `${(place * 100).toFixed(3)}%`;
}
