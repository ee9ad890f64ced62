import { inQueueOrder } from '../../../domain/floor/floor.ts';
import { t } from '../../i18n/translate.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf } from '../keys/keyIntent.ts';
import { ListControl } from './ListControl.tsx';
import { QueueEntry } from './QueueEntry.tsx';
import styles from './QueuePanel.module.css';

/** Who has asked to speak, in the order in which everybody sees it. */
export function QueuePanel({ model }: { readonly model: ConsoleModel }) {
  const { floor, phase } = model.link.conference.value;
  const queue = inQueueOrder(floor.queue);
  const closed = phase.phase === 'closed';
  return (
    <Panel
      title={`${t('queue.title')} (${queue.length})`}
      aside={<ListControl model={model} />}
      class={styles['panel']}
      fills
    >
      {queue.length === 0 && <p class={styles['empty']}>{t(closed ? 'queue.afterClose' : 'queue.empty')}</p>}
      <ol class={styles['list']}>
        {queue.map((request, index) => (
          <QueueEntry key={request.id} model={model} request={request} place={index + 1} />
        ))}
      </ol>
      <AddSelected model={model} />
    </Panel>
  );
}

const WISHES = [
  { kind: 'ad_hoc', intent: 'enqueueSpeech', text: 'queue.addSpeech' },
  { kind: 'response', intent: 'enqueueResponse', text: 'queue.response' },
  { kind: 'procedural', intent: 'enqueueProcedural', text: 'queue.procedural' },
] as const;

/** For a site that cannot press: the operator takes its wish down. */
function AddSelected({ model }: { readonly model: ConsoleModel }) {
  const site = model.line.selected.value;
  if (site === null || !model.actions.offers({ type: 'enqueue', site, kind: 'ad_hoc' })) {
    return null;
  }
  return (
    <div class={styles['add']} role="group" aria-label={t('queue.add', { site })}>
      <span aria-hidden="true">{t('queue.addShort', { site })}</span>
      {WISHES.map(({ kind, intent, text }) => (
        <ActionButton
          key={kind}
          model={model}
          action={{ type: 'enqueue', site, kind }}
          label={t(text)}
          size="small"
          shortcut={shortcutOf(intent)}
        />
      ))}
    </div>
  );
}
