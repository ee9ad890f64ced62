import type { SpeechId } from '../../../domain/ids.ts';
import type { Speech } from '../../../domain/speeches/speech.ts';
import { spentMs } from '../../../domain/speeches/timer.ts';
import { formatDuration } from '../../i18n/formatTime.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { classes } from '../../ui/classes.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { DragGrip } from './DragGrip.tsx';
import type { ListedSpeech } from './listedSpeeches.ts';
import { MarkShape } from './MarkShape.tsx';
import movable from './Movable.module.css';
import type { Reordering } from './Reordering.ts';
import { STATE_MARKS, STATE_TEXTS } from './runTexts.ts';
import { KIND_TEXTS } from '../../i18n/speechKindTexts.ts';
import { SpeechActions } from './SpeechActions.tsx';
import { useSecond } from './useSecond.ts';
import styles from './SpeechList.module.css';

type Props = {
  readonly model: ConsoleModel;
  readonly entry: ListedSpeech;
  readonly first: boolean;
  readonly reorder: Reordering<SpeechId>;
};

/** A speech in a line: its state, who, and its time; the chosen one opens. */
export function SpeechLine({ model, entry, first, reorder }: Props) {
  const { speech, state } = entry;
  const chosen = model.run.speech.value === speech.id;
  return (
    <li
      class={classes(movable['entry'], styles['speech'])}
      data-speech={speech.id}
      data-speech-site={speech.site}
      data-state={state}
      data-chosen={chosen}
      {...reorder.entry(speech.id)}
    >
      <div class={movable['row']}>
        <DragGrip movable={reorder.isMovable(speech.id)} />
        <button
          type="button"
          class={classes(movable['line'], styles['line'])}
          aria-expanded={chosen}
          tabIndex={chosen || first ? 0 : -1}
          data-line=""
          onClick={() => model.run.chooseSpeech(speech.id)}
          onKeyDown={reorder.onKeyDown(speech.id)}
        >
          <span class={styles['state']}>
            <MarkShape mark={STATE_MARKS[state]} />
            {t(STATE_TEXTS[state])}
          </span>
          <Who model={model} speech={speech} />
          <Time model={model} speech={speech} />
        </button>
      </div>
      {chosen && (
        <div class={styles['more']}>
          <Details speech={speech} />
          <SpeechActions model={model} entry={entry} reorder={reorder} />
        </div>
      )}
    </li>
  );
}

function Who({
  model,
  speech: { site, person, kind },
}: {
  readonly model: ConsoleModel;
  readonly speech: Speech;
}) {
  const { sites, people } = model.link.conference.value;
  const named = person === null ? undefined : people[person]?.name;
  const place = local(sites[site]?.shortName ?? { vi: '', en: '' });
  const who = named ?? place;
  return (
    <span class={styles['who']} title={`${site} · ${place}${named === undefined ? '' : ` · ${named}`}`}>
      <b>{site}</b> {who}
      {kind !== 'planned' && <span class={styles['kind']}> · {t(KIND_TEXTS[kind])}</span>}
    </span>
  );
}

/** The planned minutes, and the time used once there is some. */
function Time({ model, speech: { timer } }: { readonly model: ConsoleModel; readonly speech: Speech }) {
  const now = useSecond(model.link.serverNow);
  const spent = spentMs(timer, now);
  const planned = t('run.minutesOnly', { minutes: Math.round(timer.allowanceMs / 60_000) });
  return (
    <span class={styles['time']} data-over={spent > timer.allowanceMs}>
      {spent === 0 ? planned : `${formatDuration(spent)} / ${planned}`}
    </span>
  );
}

function Details({ speech: { topic, document } }: { readonly speech: Speech }) {
  const facts = [topic, document].filter((text) => text !== null);
  return facts.length === 0 ? null : <p class={styles['topic']}>{facts.join(' · ')}</p>;
}
