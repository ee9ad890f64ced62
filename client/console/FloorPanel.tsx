import type { Speech, Standby } from '../../domain/floor/floor.ts';
import { formatDuration } from '../i18n/formatTime.ts';
import { t } from '../i18n/translate.ts';
import { Panel } from '../ui/Panel.tsx';
import { RunningText } from '../ui/RunningText.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { ActionButton } from './ActionButton.tsx';
import type { ConsoleModel } from './ConsoleModel.ts';
import { shortcutOf } from './keyIntent.ts';
import { SpeakerName } from './SpeakerName.tsx';
import styles from './FloorPanel.module.css';

/** Who has the word by the log, for how long, and who is prepared to follow. */
export function FloorPanel({ model }: { readonly model: ConsoleModel }) {
  const { floor, content } = model.link.conference.value;
  const closeAll = (
    <ActionButton
      model={model}
      action={{ type: 'closeAll' }}
      variant="danger"
      size="small"
      shortcut={shortcutOf('closeAll')}
    />
  );
  return (
    <Panel title={t('console.floor')} aside={closeAll} class={styles['panel']}>
      {floor.speech === null ? (
        <p class={styles['nobody']} data-floor="none">
          {t('console.nobodySpeaks')}
        </p>
      ) : (
        <SpeechView model={model} speech={floor.speech} kind="speech" />
      )}
      {floor.response !== null && <SpeechView model={model} speech={floor.response} kind="response" />}
      {content !== null && (
        <div class={styles['sharing']} data-content={content.site}>
          <span>
            {t('console.sharing')}: <b>{content.site}</b>
          </span>
          <ActionButton model={model} action={{ type: 'stopContent' }} size="small" />
        </div>
      )}
      <h3 class={styles['subtitle']}>{t('console.preparing')}</h3>
      {floor.standby.length === 0 && <p class={styles['nothing']}>{t('console.nobodyPrepares')}</p>}
      {floor.standby.map((standby) => (
        <StandbyView key={standby.site} model={model} standby={standby} />
      ))}
    </Panel>
  );
}

type SpeechProps = {
  readonly model: ConsoleModel;
  readonly speech: Speech;
  readonly kind: 'speech' | 'response';
};

function SpeechView({ model, speech, kind }: SpeechProps) {
  const action = kind === 'speech' ? 'endSpeech' : 'endResponse';
  return (
    <div class={styles['speech']} data-kind={kind} data-floor={speech.site}>
      <p class={styles['state']}>
        <StatusBadge tone="onAir">
          {t(kind === 'speech' ? 'console.speaking' : 'console.responding')}
        </StatusBadge>
        <span title={t('console.elapsed')} data-elapsed="">
          <RunningText
            class={styles['elapsed']}
            text={() => formatDuration(model.link.serverNow() - speech.grantedAt)}
          />
        </span>
      </p>
      <SpeakerName model={model} site={speech.site} person={speech.person} />
      <ActionButton
        model={model}
        action={{ type: action, speech: speech.speech }}
        shortcut={shortcutOf(action)}
      />
    </div>
  );
}

function StandbyView({ model, standby }: { readonly model: ConsoleModel; readonly standby: Standby }) {
  const { site, person } = standby;
  const ready = model.rows.value.some((row) => row.id === site && row.ready);
  return (
    <div class={styles['standby']} data-standby={site} data-ready={ready}>
      <SpeakerName model={model} site={site} person={person} />
      <span class={styles['readiness']}>
        <StatusBadge tone={ready ? 'online' : 'standby'}>
          {t(ready ? 'console.ready' : 'console.warming')}
        </StatusBadge>
      </span>
      <div class={styles['buttons']}>
        <ActionButton model={model} action={{ type: 'grant', site, person }} variant="onAir" size="small" />
        <ActionButton model={model} action={{ type: 'clearStandby', site }} variant="quiet" size="small" />
      </div>
    </div>
  );
}
