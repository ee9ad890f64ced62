import type { AgendaItemId } from '../../../domain/ids.ts';
import type { Refusal } from '../actions/ActionDesk.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import type { Draft } from '../../state/Draft.ts';
import { itemChange, itemOf, type ItemFields } from './itemFields.ts';

/** Writes an agenda item, a new one where `id` is null. Null when it is saved, or there was nothing to save. */
export async function saveItem(
  { actions }: Pick<ConsoleModel, 'actions'>,
  draft: Draft<ItemFields>,
  id: AgendaItemId | null,
): Promise<Refusal | null> {
  const fields = draft.fields.peek();
  if (id === null) {
    const item = itemOf(fields);
    return item === null
      ? 'invalid_duration'
      : await actions.save({ type: 'addItem', draft: item, before: null });
  }
  const change = itemChange(fields, draft.changes());
  return change === null
    ? 'invalid_duration'
    : await actions.save({ type: 'editItem', item: id, expectedVersion: draft.version, change });
}
