import { inQueueOrder } from '../../../domain/floor/floor.ts';
import { t } from '../../i18n/translate.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { ListControl } from './ListControl.tsx';
import { QueueEntry } from './QueueEntry.tsx';
import styles from './QueuePanel.module.css';

/** Who has asked to speak, in the order in which everybody sees it. */
export function QueuePanel({ model }: { readonly model: ConsoleModel }) {
  const queue = inQueueOrder(model.link.conference.value.floor.queue);
  return (
    <Panel
      title={`${t('queue.title')} (${queue.length})`}
      aside={<ListControl model={model} />}
      class={styles['panel']}
      fills
    >
      {queue.length === 0 && <p class={styles['empty']}>{t('queue.empty')}</p>}
      <ol class={styles['list']}>
        {queue.map((request, index) => (
          <QueueEntry key={request.id} model={model} request={request} place={index + 1} />
        ))}
      </ol>
      <AddSelected model={model} />
    </Panel>
  );
}

/** For a site that cannot press: the operator takes its wish down. */
function AddSelected({ model }: { readonly model: ConsoleModel }) {
  const row = model.line.selectedRow.value;
  if (row === null || row.waiting !== null || row.role === 'on_air') {
    return null;
  }
  return (
    <ActionButton
      model={model}
      action={{ type: 'enqueue', site: row.id, kind: 'ad_hoc' }}
      label={t('queue.add', { site: row.id })}
      variant="quiet"
      size="small"
    />
  );
}
