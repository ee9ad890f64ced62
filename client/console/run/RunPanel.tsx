import { useSignal } from '@preact/signals';
import { projectFinish, type ItemProjection } from '../../../domain/agenda/projectFinish.ts';
import type { AgendaItemId } from '../../../domain/ids.ts';
import { t } from '../../i18n/translate.ts';
import { Panel } from '../../ui/Panel.tsx';
import { FormButton } from '../actions/FormButton.tsx';
import { NEW_ITEM } from '../actions/Step.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { PLAIN_ITEM } from '../editing/itemFields.ts';
import { FinishPanel } from './FinishPanel.tsx';
import { ItemDialog } from './ItemDialog.tsx';
import { ItemView } from './ItemView.tsx';
import { PhaseBar } from './PhaseBar.tsx';
import { useReorder } from './useReorder.ts';
import { useSecond } from './useSecond.ts';
import styles from './RunPanel.module.css';

/** The run of show: where the conference stands, what comes, and when it will end. */
export function RunPanel({ model }: { readonly model: ConsoleModel }) {
  const now = useSecond(model.link.serverNow);
  const projection = projectFinish(model.link.conference.value, now);
  const edits = model.actions.offers({ type: 'removeItem', item: NEW_ITEM, expectedVersion: 0 });
  return (
    <div class={styles['run']}>
      <PhaseBar model={model} />
      <Panel title={t('run.title')} aside={edits && <AddItem model={model} />} class={styles['agenda']} fills>
        <Items model={model} edits={edits} times={projection?.items ?? []} />
      </Panel>
      {projection !== null && <FinishPanel model={model} projection={projection} now={now} />}
    </div>
  );
}

type ItemsProps = {
  readonly model: ConsoleModel;
  readonly edits: boolean;
  readonly times: readonly ItemProjection[];
};

function Items({ model, edits, times }: ItemsProps) {
  const { items } = model.link.conference.value.agenda;
  const reorder = useReorder<AgendaItemId>({
    order: items.map(({ id }) => id),
    canMove: edits && model.actions.live.value,
    onMove: (item, before) => {
      const expectedVersion = items.find(({ id }) => id === item)?.version ?? 0;
      void model.press({ type: 'moveItem', item, expectedVersion, before });
    },
  });
  return items.length === 0 ? (
    <p class={styles['empty']}>{t('run.empty')}</p>
  ) : (
    <ol class={styles['items']} data-lines="" aria-label={t('run.itemList')}>
      {items.map((item, index) => (
        <ItemView
          key={item.id}
          model={model}
          item={item}
          place={index + 1}
          time={times[index]}
          reorder={reorder}
        />
      ))}
    </ol>
  );
}

function AddItem({ model }: { readonly model: ConsoleModel }) {
  const adding = useSignal(false);
  return (
    <>
      <FormButton
        model={model}
        action={{ type: 'addItem', draft: PLAIN_ITEM, before: null }}
        icon="plus"
        quiet
        onOpen={() => (adding.value = true)}
      >
        {t('run.addItem')}
      </FormButton>
      {adding.value && <ItemDialog model={model} item={null} onClose={() => (adding.value = false)} />}
    </>
  );
}
