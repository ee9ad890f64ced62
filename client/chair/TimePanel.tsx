import { findItem, itemSpentMs } from '../../domain/agenda/agenda.ts';
import { answersFor } from '../../domain/agenda/answersFor.ts';
import { groupBudgets, type GroupBudget } from '../../domain/agenda/groupBudgets.ts';
import { projectFinish, type Projection } from '../../domain/agenda/projectFinish.ts';
import type { Conference } from '../../domain/conference/conference.ts';
import { formatTime } from '../i18n/formatTime.ts';
import { GROUP_TEXTS } from '../i18n/groupTexts.ts';
import { t } from '../i18n/translate.ts';
import { Panel } from '../ui/Panel.tsx';
import { useServerSecond } from '../ui/useServerSecond.ts';
import styles from './TimePanel.module.css';

type Props = {
  readonly conference: Conference;
  /** The server's time, ms epoch. */
  readonly now: () => number;
  /** IANA. */
  readonly timeZone: string;
};

/** How far apart a planned and a projected end of one session can be. */
const SAME_SESSION_MS = 12 * 3_600_000;

/** The time budget: when it will end, what this item has left, and how long each group has spoken. */
export function TimePanel({ conference, now, timeZone }: Props) {
  const at = useServerSecond(now).value;
  const projection = projectFinish(conference, at);
  const groups = groupBudgets(conference, at).filter(
    ({ spokenMs, budgetMs }) => spokenMs > 0 || budgetMs !== null,
  );
  return (
    <Panel title={t('chair.time')}>
      <dl class={styles['facts']}>
        {projection !== null && <Finish projection={projection} timeZone={timeZone} />}
        <ItemTime conference={conference} at={at} />
      </dl>
      {groups.length > 0 && (
        <>
          <h3 class={styles['groups']}>{t('chair.spoken')}</h3>
          <dl class={styles['facts']}>
            {groups.map((group) => (
              <Group key={group.group} {...group} />
            ))}
          </dl>
        </>
      )}
    </Panel>
  );
}

type FinishProps = { readonly projection: Projection; readonly timeZone: string };

function Finish({ projection: { projectedFinish, latenessMs }, timeZone }: FinishProps) {
  // A conference that is held on another day than planned, as in a rehearsal, is neither late nor early.
  const comparable = Math.abs(latenessMs) < SAME_SESSION_MS;
  const late = comparable ? minutes(latenessMs) : 0;
  const tone = late > 0 ? 'late' : 'well';
  return (
    <div class={styles['fact']} data-tone={tone} data-finish={projectedFinish}>
      <dt>{t('chair.finish')}</dt>
      <dd>
        <strong>{formatTime(projectedFinish, timeZone)}</strong> {comparable && latenessText(late)}
      </dd>
    </div>
  );
}

function latenessText(late: number): string {
  if (late === 0) {
    return t('chair.onTime');
  }
  return late > 0 ? t('chair.late', { minutes: late }) : t('chair.early', { minutes: -late });
}

type ItemProps = Pick<Props, 'conference'> & { readonly at: number };

/** The item's own clock, also in a rehearsal: the speeches below have been running in it, too. */
function ItemTime({ conference, at }: ItemProps) {
  const item = findItem(conference.agenda, conference.agenda.active);
  if (item === undefined) {
    return null;
  }
  const answers = answersFor(conference, item.id, at);
  const spent = minutes(itemSpentMs(item, at));
  const over = spent > item.plannedMinutes;
  return (
    <div
      class={styles['fact']}
      data-tone={over || answers !== null ? 'late' : 'well'}
      data-item-time={item.id}
    >
      <dt>{t('chair.item')}</dt>
      <dd>
        {t('chair.itemTime', { spent, planned: item.plannedMinutes })}
        {answers !== null && answers.waiting > 0 && (
          <p>
            {t('chair.tooMuch', {
              waiting: answers.waiting,
              needed: minutes(answers.neededMs),
              left: minutes(answers.leftMs),
            })}
          </p>
        )}
      </dd>
    </div>
  );
}

function Group({ group, spokenMs, budgetMs, leftMs }: GroupBudget) {
  const spoken = minutes(spokenMs);
  return (
    <div
      class={styles['fact']}
      data-tone={leftMs !== null && leftMs < 0 ? 'late' : 'well'}
      data-group={group}
    >
      <dt>{t(GROUP_TEXTS[group])}</dt>
      <dd>
        {budgetMs === null
          ? t('chair.groupSpoken', { spoken })
          : t('chair.groupBudget', { spoken, budget: minutes(budgetMs) })}
      </dd>
    </div>
  );
}

function minutes(ms: number): number {
  return Math.round(ms / 60_000);
}
