import { useComputed } from '@preact/signals';
import type { Count } from '../../domain/rollcall/rollCall.ts';
import { formatTime } from '../i18n/formatTime.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { pacePerSite } from './pace.ts';
import { shortcutOf } from './rollCallKeys.ts';
import type { RollCallModel } from './RollCallModel.ts';
import type { DeskDialog } from './useRollCallKeys.ts';
import styles from './CountBar.module.css';

type Props = { readonly model: RollCallModel; readonly onOpen: (dialog: DeskDialog) => void };

/** The counts, how far the shown one has come, and what is done with a count as a whole. */
export function CountBar({ model, onOpen }: Props) {
  return (
    <div class={styles['bar']}>
      <div class={styles['counts']} role="group" aria-label={t('rollcall.counts')}>
        {model.counts.value.map((count) => (
          <CountChoice key={count.number} model={model} count={count} />
        ))}
        <Button
          size="small"
          shortcut={shortcutOf('newCount')}
          data-action="newCount"
          onClick={() => onOpen('newCount')}
        >
          {t('rollcall.newCount')}
        </Button>
      </div>
      <Progress model={model} />
      <Button size="small" shortcut={shortcutOf('bulk')} data-action="bulk" onClick={() => onOpen('bulk')}>
        {t('rollcall.bulk')}
      </Button>
      <Button size="small" shortcut={shortcutOf('help')} data-action="help" onClick={() => onOpen('help')}>
        {t('rollcall.keys')}
      </Button>
    </div>
  );
}

function CountChoice({ model, count }: { readonly model: RollCallModel; readonly count: Count }) {
  const time = formatTime(count.openedAt, model.timeZone.value);
  return (
    <Button
      size="small"
      aria-pressed={model.count.value === count}
      data-count-choice={count.number}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => model.showCount(count.number)}
    >
      {t('rollcall.countName', { number: count.number, time })}
    </Button>
  );
}

function Progress({ model }: Pick<Props, 'model'>) {
  const rows = model.rows.value;
  const marked = rows.filter(({ mark }) => mark !== null).length;
  const left = useComputed(() => timeLeftText(model));
  return (
    <div class={styles['progress']} data-marked={marked} data-expected={rows.length}>
      <progress
        class={styles['meter']}
        max={Math.max(1, rows.length)}
        value={marked}
        aria-label={t('rollcall.progress')}
      />
      <b>{t('rollcall.outOf', { count: marked, total: rows.length })}</b>
      <span class={styles['left']}>{left}</span>
    </div>
  );
}

/** How long the sites that are left will take, at the pace of the run; nothing while no run goes on. */
function timeLeftText({ run, count, counts, left }: RollCallModel): string {
  const latest = counts.value.at(-1);
  if (latest === undefined || latest !== count.value || run.value?.stage !== 'running') {
    return '';
  }
  const minutes = Math.ceil((left.value * pacePerSite(run.value, latest)) / 60_000);
  return t('rollcall.timeLeft', { minutes });
}
