import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { findItem } from '../../../domain/agenda/agenda.ts';
import type { AgendaItemId } from '../../../domain/ids.ts';
import { t } from '../../i18n/translate.ts';
import type { Refusal } from '../actions/ActionDesk.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { Draft } from '../../state/Draft.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { itemOf, itemSeen, NEW_ITEM_FIELDS, type ItemFields } from '../editing/itemFields.ts';
import { saveItem } from '../editing/saveItem.ts';
import { TheirText } from '../editing/TheirText.tsx';
import { ITEM_LABELS, ItemForm, itemValueText } from './ItemForm.tsx';

type Props = {
  readonly model: ConsoleModel;
  /** Null for a new one. */
  readonly item: AgendaItemId | null;
  readonly onClose: () => void;
};

/** An agenda item to be written, or edited beside others who may do the same. */
export function ItemDialog({ model, item: id, onClose }: Props) {
  const { conference } = model.link;
  const draft = useMemo(() => draftOf(model, id), [model, id]);
  const refused = useSignal<Refusal | null>(null);
  const item = findItem(conference.value.agenda, id);
  const current = item === undefined ? null : itemSeen(item);
  const settled = current === null || !draft.isOutdated(current);
  const save = async () => {
    refused.value = await saveItem(model, draft, id);
    if (refused.value === null) {
      onClose();
    }
  };
  return (
    <EditDialog
      title={t(id === null ? 'run.newItem' : 'action.editItem')}
      onClose={onClose}
      onSave={() => void save()}
      canSave={settled && model.actions.live.value && itemOf(draft.fields.value) !== null}
      refused={refused.value}
    >
      <TheirText
        draft={draft}
        current={current}
        fieldText={(field) => t(ITEM_LABELS[field])}
        valueText={(field, value) => itemValueText(model, field, value)}
      />
      <ItemForm model={model} draft={draft} />
    </EditDialog>
  );
}

function draftOf(model: ConsoleModel, id: AgendaItemId | null): Draft<ItemFields> {
  const item = findItem(model.link.conference.peek().agenda, id);
  return new Draft(item === undefined ? { fields: NEW_ITEM_FIELDS, version: 0 } : itemSeen(item));
}
