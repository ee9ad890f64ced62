import type { ComponentChildren } from 'preact';
import { MARKS } from '../../../domain/rollcall/rollCall.ts';
import { t } from '../../i18n/translate.ts';
import { MARK_TEXTS } from '../../i18n/markTexts.ts';
import { MARK_LETTERS } from '../../ui/markLetters.ts';
import type { TimelineLayout } from './timelineLayout.ts';
import { TimelineShapes } from './TimelineShapes.tsx';
import styles from './SiteTimeline.module.css';

const EMPTY: TimelineLayout = {
  window: { startAt: 0, endAt: 1 },
  phases: [],
  pauses: [],
  online: [],
  gaps: [],
  drops: [],
  speeches: [],
  marks: [],
  removed: null,
};
const WHOLE = { from: 0, to: 1 };

/** What the shapes of timelines mean, each as it is drawn. */
export function TimelineLegend() {
  return (
    <ul class={styles['legend']}>
      <Entry text={t('attendance.legendSession')} part={{ phases: [{ ...WHOLE, phase: 'in_session' }] }} />
      <Entry
        text={t('attendance.legendPause')}
        part={{ phases: [{ ...WHOLE, phase: 'in_session' }], pauses: [{ ...WHOLE, cause: 'break' }] }}
      />
      <Entry text={t('attendance.legendOnline')} part={{ online: [WHOLE] }} />
      <Entry text={t('attendance.legendGap')} part={{ gaps: [WHOLE] }} />
      <Entry text={t('attendance.legendDrop')} part={{ online: [{ from: 0, to: 0.5 }], drops: [0.5] }} />
      <Entry
        text={t('attendance.legendSpeech')}
        part={{
          online: [WHOLE],
          speeches: [{ from: 0.3, to: 0.7, kind: 'planned', runs: [{ from: 0.3, to: 0.7 }] }],
        }}
      />
      <li>{MARKS.map((mark) => `${MARK_LETTERS[mark]} ${t(MARK_TEXTS[mark]).toLowerCase()}`).join(' · ')}</li>
    </ul>
  );
}

type EntryProps = { readonly text: ComponentChildren; readonly part: Partial<TimelineLayout> };

function Entry({ text, part }: EntryProps) {
  return (
    <li>
      <svg class={styles['sample']} viewBox="0 9 28 22" aria-hidden="true">
        <TimelineShapes layout={{ ...EMPTY, ...part }} size="row" />
      </svg>
      {text}
    </li>
  );
}
