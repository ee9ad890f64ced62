import { PHASES, reopenUntil, type Phase } from '../../../domain/phase/phase.ts';
import { formatDuration, formatTime } from '../../i18n/formatTime.ts';
import { t } from '../../i18n/translate.ts';
import { Icon } from '../../ui/Icon.tsx';
import { RunningText } from '../../ui/RunningText.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf } from '../keys/keyIntent.ts';
import { PHASE_TEXTS } from '../../i18n/phaseTexts.ts';
import { useSecond } from './useSecond.ts';
import styles from './PhaseBar.module.css';

/** The stages of the conference with the present one, the way to the next one, and the pause over them. */
export function PhaseBar({ model }: { readonly model: ConsoleModel }) {
  const { phase } = model.link.conference.value.phase;
  return (
    <section class={styles['bar']} aria-label={t('run.phase')} data-phase={phase}>
      <ol class={styles['phases']}>
        {PHASES.map((name) => (
          <Stage key={name} model={model} phase={name} current={phase} />
        ))}
      </ol>
      <Paused model={model} />
      <div class={styles['buttons']}>
        {phase === 'closed' ? <Closed model={model} /> : <Steps model={model} phase={phase} />}
      </div>
    </section>
  );
}

type StageProps = { readonly model: ConsoleModel; readonly phase: Phase; readonly current: Phase };

/** The others can be gone to as well; all but the next one are asked about. */
function Stage({ model, phase, current }: StageProps) {
  const place = PHASES.indexOf(phase);
  const action = { type: 'enterPhase', phase } as const;
  const name = t(PHASE_TEXTS[phase]);
  const reachable = phase !== current && current !== 'closed' && model.actions.offers(action);
  return (
    <li
      class={styles['stage']}
      data-past={place < PHASES.indexOf(current)}
      aria-current={phase === current ? 'step' : undefined}
    >
      {reachable ? (
        <button
          type="button"
          class={styles['go']}
          title={t('run.goTo', { phase: name })}
          disabled={!model.actions.live.value}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void model.press(action)}
        >
          {name}
        </button>
      ) : (
        name
      )}
    </li>
  );
}

function Paused({ model }: { readonly model: ConsoleModel }) {
  const { pause } = model.link.conference.value.phase;
  if (pause === null) {
    return null;
  }
  const time = formatTime(pause.since, model.timeZone.value);
  return (
    <p class={styles['paused']} data-pause={pause.cause}>
      <Icon name="pause" size={16} />
      <b>{t(pause.cause === 'stopped' ? 'run.stopped' : 'run.onBreak')}</b>
      <RunningText
        text={() =>
          t('run.pausedFor', { time, duration: formatDuration(model.link.serverNow() - pause.since) })
        }
      />
    </p>
  );
}

function Steps({ model, phase }: { readonly model: ConsoleModel; readonly phase: Phase }) {
  const next = PHASES[PHASES.indexOf(phase) + 1];
  if (model.link.conference.value.phase.pause !== null) {
    return (
      <ActionButton
        model={model}
        action={{ type: 'unpause' }}
        label={t('run.resume')}
        variant="primary"
        size="small"
        shortcut={shortcutOf('stopAll')}
      />
    );
  }
  return (
    <>
      {next !== undefined && (
        <ActionButton
          model={model}
          action={{ type: 'enterPhase', phase: next }}
          label={next === 'closed' ? t('run.close') : t('run.enter', { phase: t(PHASE_TEXTS[next]) })}
          variant={next === 'closed' ? 'danger' : 'primary'}
          size="small"
        />
      )}
      <Pauses model={model} />
    </>
  );
}

function Pauses({ model }: { readonly model: ConsoleModel }) {
  return (
    <>
      <ActionButton
        model={model}
        action={{ type: 'pause', cause: 'break' }}
        label={t('run.breakNow')}
        size="small"
      />
      <ActionButton
        model={model}
        action={{ type: 'pause', cause: 'stopped' }}
        label={t('action.askStopYes')}
        variant="danger"
        size="small"
        shortcut={shortcutOf('stopAll')}
      />
    </>
  );
}

function Closed({ model }: { readonly model: ConsoleModel }) {
  const now = useSecond(model.link.serverNow);
  const state = model.link.conference.value.phase;
  const until = reopenUntil(state) ?? 0;
  const time = formatTime(state.enteredAt, model.timeZone.value);
  return (
    <>
      <span class={styles['closed']}>{t('run.closedAt', { time })}</span>
      {now <= until && (
        <ActionButton
          model={model}
          action={{ type: 'reopen' }}
          label={t('run.reopen', { minutes: Math.ceil((until - Math.max(now, state.enteredAt)) / 60_000) })}
          size="small"
        />
      )}
    </>
  );
}
