import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { AGENDA_KINDS, findItem, type AgendaKind } from '../../../domain/agenda/agenda.ts';
import type { AgendaItemId } from '../../../domain/ids.ts';
import { t, type TextKey } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import type { Refusal } from '../actions/ActionDesk.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { Draft } from '../editing/Draft.ts';
import { itemChange, itemOf, itemSeen, NEW_ITEM_FIELDS, type ItemFields } from '../editing/itemFields.ts';
import { LinesField } from '../editing/LinesField.tsx';
import { Refused } from '../editing/Refused.tsx';
import { TheirText } from '../editing/TheirText.tsx';
import styles from '../editing/EditForm.module.css';

const KIND_NAMES: Readonly<Record<AgendaKind, TextKey>> = {
  opening: 'run.kindOpening',
  report: 'run.kindReport',
  discussion: 'run.kindDiscussion',
  conclusion: 'run.kindConclusion',
  break: 'run.kindBreak',
  other: 'run.kindOther',
};

const LABELS: Readonly<Record<keyof ItemFields, TextKey>> = {
  kind: 'run.kind',
  titleVi: 'run.titleVi',
  titleEn: 'run.titleEn',
  presenter: 'run.presenter',
  minutes: 'run.plannedMinutes',
  documents: 'run.documentLines',
};

type Props = {
  readonly model: ConsoleModel;
  /** Null for a new one. */
  readonly item: AgendaItemId | null;
  readonly onClose: () => void;
};

/** An agenda item to be written, or edited beside others who may do the same. */
export function ItemDialog({ model, item: id, onClose }: Props) {
  const { conference } = model.link;
  const draft = useMemo(() => {
    const item = findItem(conference.peek().agenda, id);
    return new Draft<ItemFields>(
      item === undefined ? { fields: NEW_ITEM_FIELDS, version: 0 } : itemSeen(item),
    );
  }, [conference, id]);
  const refused = useSignal<Refusal | null>(null);
  const item = findItem(conference.value.agenda, id);
  const current = item === undefined ? null : itemSeen(item);
  const outdated = current !== null && draft.isOutdated(current);

  const save = async () => {
    refused.value = await saveItem(model, draft, id);
    if (refused.value === null) {
      onClose();
    }
  };
  return (
    <Dialog title={t(id === null ? 'run.newItem' : 'action.editItem')} onClose={onClose}>
      <form
        class={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {outdated && (
          <TheirText
            entries={Object.entries(draft.theirs(current)).map(([name, value]) => ({
              label: t(LABELS[name as keyof ItemFields]),
              value: valueText(model, name as keyof ItemFields, value),
            }))}
            onKeep={() => draft.catchUp(current, 'mine')}
            onTake={() => draft.catchUp(current, 'theirs')}
          />
        )}
        <Fields model={model} draft={draft} />
        <Refused code={refused.value} />
        <div class={styles['buttons']}>
          <Button onClick={onClose}>{t('shared.cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            data-action="save"
            disabled={outdated || !model.actions.live.value || itemOf(draft.fields.value) === null}
          >
            {t('run.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function Fields({ model, draft }: { readonly model: ConsoleModel; readonly draft: Draft<ItemFields> }) {
  const { kind, titleVi, titleEn, presenter, minutes, documents } = draft.fields.value;
  const people = Object.values(model.link.conference.value.people);
  return (
    <>
      <Field
        label={t(LABELS.titleVi)}
        value={titleVi}
        onInput={(value) => draft.set({ titleVi: value })}
        autoFocus
      />
      <Field
        label={t(LABELS.titleEn)}
        hint={t('run.titleEnHint')}
        value={titleEn}
        onInput={(value) => draft.set({ titleEn: value })}
      />
      <div class={styles['row']}>
        <Select<AgendaKind>
          label={t(LABELS.kind)}
          value={kind}
          options={AGENDA_KINDS.map((value) => ({ value, text: t(KIND_NAMES[value]) }))}
          onChange={(value) => draft.set({ kind: value })}
        />
        <Field
          label={t(LABELS.minutes)}
          value={minutes}
          inputMode="numeric"
          onInput={(value) => draft.set({ minutes: value })}
        />
      </div>
      <Select<string>
        label={t(LABELS.presenter)}
        value={presenter}
        options={[
          { value: '', text: t('run.nobody') },
          ...people.map(({ id, name, site }) => ({ value: id as string, text: `${name} (${site})` })),
        ]}
        onChange={(value) => draft.set({ presenter: value })}
      />
      <LinesField
        label={t(LABELS.documents)}
        value={documents}
        onInput={(value) => draft.set({ documents: value })}
      />
    </>
  );
}

/** Null when it is saved, and where there was nothing to save. */
async function saveItem(
  model: ConsoleModel,
  draft: Draft<ItemFields>,
  id: AgendaItemId | null,
): Promise<Refusal | null> {
  const fields = draft.fields.peek();
  if (id === null) {
    const item = itemOf(fields);
    return item === null
      ? 'invalid_duration'
      : await model.actions.save({ type: 'addItem', draft: item, before: null });
  }
  const change = itemChange(fields, draft.changes());
  if (change === null) {
    return 'invalid_duration';
  }
  return await model.actions.save({ type: 'editItem', item: id, expectedVersion: draft.version, change });
}

function valueText(model: ConsoleModel, field: keyof ItemFields, value: string): string {
  if (field === 'kind') {
    return t(KIND_NAMES[value as AgendaKind]);
  }
  const { people } = model.link.conference.value;
  return field === 'presenter'
    ? (Object.values(people).find((person) => person.id === value)?.name ?? t('run.nobody'))
    : value;
}
