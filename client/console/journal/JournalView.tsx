import type { ConsoleModel } from '../ConsoleModel.ts';

export function JournalView({ model }: { readonly model: ConsoleModel }) {
  return <p>{model.journal.entries.value.length}</p>;
}
