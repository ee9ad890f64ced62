import { formatDuration, formatTime } from '../i18n/formatTime.ts';
import { t } from '../i18n/translate.ts';
import { Panel } from '../ui/Panel.tsx';
import { RunningText } from '../ui/RunningText.tsx';
import { ActionButton } from './ActionButton.tsx';
import type { ConsoleModel } from './ConsoleModel.ts';
import { SpeakerName } from './SpeakerName.tsx';
import styles from './QueuePanel.module.css';

/** Sites that have asked to speak, in the order in which the server took them down. */
export function QueuePanel({ model }: { readonly model: ConsoleModel }) {
  const { queue } = model.link.conference.value.floor;
  const { serverNow } = model.link;
  return (
    <Panel title={t('console.queue')} aside={<b class={styles['count']}>{queue.length}</b>} fills>
      {queue.length === 0 && <p class={styles['empty']}>{t('console.queueEmpty')}</p>}
      <ol class={styles['list']}>
        {queue.map(({ id, site, at }, index) => (
          <li key={id} class={styles['entry']} data-request={id} data-queue-site={site}>
            <b class={styles['place']}>{index + 1}</b>
            <SpeakerName model={model} site={site} person={null} />
            <span class={styles['since']} title={formatTime(at, model.timeZone.value, 'seconds')}>
              <RunningText
                text={() => t('console.waitingFor', { duration: formatDuration(serverNow() - at) })}
              />
            </span>
            <ActionButton
              model={model}
              action={{ type: 'standby', site, person: model.personFor(site) }}
              size="small"
            />
            <ActionButton
              model={model}
              action={{ type: 'dismiss', request: id }}
              label="✕"
              name={`${t('console.dismiss')}: ${site}`}
              variant="quiet"
              size="small"
            />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
