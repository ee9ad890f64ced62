import { answersFor, type Answers } from '../../../domain/agenda/answersFor.ts';
import { findItem, type AgendaItem } from '../../../domain/agenda/agenda.ts';
import type { Projection } from '../../../domain/agenda/projectFinish.ts';
import { formatTime } from '../../i18n/formatTime.ts';
import { t } from '../../i18n/translate.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleAction } from '../actions/consoleAction.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import styles from './FinishPanel.module.css';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

type Props = {
  readonly model: ConsoleModel;
  readonly projection: Projection;
  /** The server's time, ms epoch. */
  readonly now: number;
};

/** When it will end, and what can be done where the active item has no time for all who wait. */
export function FinishPanel({ model, projection, now }: Props) {
  const { projectedFinish, plannedFinish, latenessMs } = projection;
  const late = Math.round(latenessMs / MINUTE_MS);
  const zone = model.timeZone.value;
  const closed = model.link.conference.value.phase.phase === 'closed';
  const label = t(closed ? 'run.finished' : 'run.finish');
  return (
    <section class={styles['finish']} aria-label={label} data-late={late}>
      <p class={styles['line']}>
        <span>{label}</span>
        <b class={styles['time']}>{formatTime(projectedFinish, zone)}</b>
        <span class={styles['lateness']} data-sign={Math.sign(late)}>
          {latenessText(late)}
        </span>
        <span class={styles['planned']}>{t('run.planned', { time: formatTime(plannedFinish, zone) })}</span>
      </p>
      {!closed && <ReadyAnswers model={model} now={now} />}
    </section>
  );
}

/** Nothing where the plan is of another day: minutes would say nothing. */
function latenessText(late: number): string {
  if (Math.abs(late) >= DAY_MINUTES) {
    return '';
  }
  if (late === 0) {
    return t('run.onTime');
  }
  return late > 0 ? t('run.late', { minutes: late }) : t('run.early', { minutes: -late });
}

function ReadyAnswers({ model, now }: Pick<Props, 'model' | 'now'>) {
  const conference = model.link.conference.value;
  const item = findItem(conference.agenda, conference.agenda.active);
  const answers = item === undefined ? null : answersFor(conference, item.id, now);
  return item === undefined || answers === null ? null : (
    <>
      <p class={styles['short']} data-short="">
        {shortText(answers)}
      </p>
      <div class={styles['answers']}>
        {readyActions(item, answers).map(({ action, label }) => (
          <ActionButton key={action.type} model={model} action={action} label={label} size="small" />
        ))}
      </div>
    </>
  );
}

type ReadyAction = { readonly action: ConsoleAction; readonly label: string };

function readyActions(
  { id: item, version: expectedVersion, plannedMinutes }: AgendaItem,
  { cutTo, drop, extendByMinutes }: Answers,
): readonly ReadyAction[] {
  const actions: ReadyAction[] = [];
  if (cutTo !== null) {
    const action = { type: 'cut', item, allowanceMs: cutTo * MINUTE_MS } as const;
    actions.push({ action, label: t('run.cutTo', { minutes: cutTo }) });
  }
  if (drop !== null) {
    actions.push({
      action: { type: 'drop', speeches: drop },
      label: t('run.dropLast', { count: drop.length }),
    });
  }
  if (extendByMinutes !== null) {
    const change = { plannedMinutes: plannedMinutes + extendByMinutes };
    actions.push({
      action: { type: 'editItem', item, expectedVersion, change },
      label: t('run.extend', { minutes: extendByMinutes }),
    });
  }
  return actions;
}

function shortText({ waiting, perSpeechMs, neededMs, leftMs }: Answers): string {
  const needed = Math.ceil(neededMs / MINUTE_MS);
  const left = Math.floor(leftMs / MINUTE_MS);
  if (waiting === 0) {
    return t('run.shortOne', { needed, left });
  }
  // Who is speaking still needs some of it: then the product would not be the sum.
  const plain = perSpeechMs !== null && perSpeechMs * waiting === neededMs;
  return plain
    ? t('run.short', { count: waiting, each: Math.round(perSpeechMs / MINUTE_MS), needed, left })
    : t('run.shortMixed', { count: waiting, needed, left });
}
