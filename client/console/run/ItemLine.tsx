import type { AgendaItem } from '../../../domain/agenda/agenda.ts';
import type { ItemProjection } from '../../../domain/agenda/projectFinish.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { classes } from '../../ui/classes.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { MarkShape } from './MarkShape.tsx';
import movable from './Movable.module.css';
import { PROGRESS_MARKS, PROGRESS_TEXTS, shownProgress } from './runTexts.ts';
import styles from './ItemView.module.css';

type Props = {
  readonly model: ConsoleModel;
  readonly item: AgendaItem;
  readonly place: number;
  readonly time: ItemProjection | undefined;
  readonly open: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
};

/** An item in a line: its title, how far it is, and its time. */
export function ItemLine({ model, item, place, time, open, onKeyDown }: Props) {
  const { id, title } = item;
  const progress = shownProgress(item, model.link.conference.value);
  return (
    <button
      type="button"
      class={classes(movable['line'], styles['line'])}
      aria-expanded={open}
      aria-current={progress === 'active' ? 'step' : undefined}
      title={local(title)}
      tabIndex={open ? 0 : -1}
      data-line=""
      onClick={() => model.run.chooseItem(id)}
      onKeyDown={onKeyDown}
    >
      <b class={styles['place']}>{place}</b>
      <span class={styles['title']}>{local(title)}</span>
      <span class={styles['facts']}>
        <span class={styles['progress']}>
          <MarkShape mark={PROGRESS_MARKS[progress]} />
          {t(PROGRESS_TEXTS[progress])}
        </span>
        {time !== undefined && (
          <Time planned={item.plannedMinutes} time={time} active={progress === 'active'} />
        )}
      </span>
    </button>
  );
}

type TimeProps = { readonly planned: number; readonly time: ItemProjection; readonly active: boolean };

function Time({ planned, time, active }: TimeProps) {
  const spent = Math.floor(time.spentMs / 60_000);
  const balance = planned - spent;
  return (
    <span data-over={balance < 0}>
      {t('run.spentOf', { spent, planned })}
      {active && (
        <>
          {' · '}
          {balance < 0 ? t('run.over', { over: `${-balance}′` }) : t('run.left', { left: `${balance}′` })}
        </>
      )}
    </span>
  );
}
