import { AGENDA_KINDS, type AgendaKind } from '../../../domain/agenda/agenda.ts';
import { t, type TextKey } from '../../i18n/translate.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import type { Draft } from '../../state/Draft.ts';
import styles from '../../ui/EditForm.module.css';
import type { ItemFields } from '../editing/itemFields.ts';
import { LinesField } from '../editing/LinesField.tsx';

const KIND_NAMES: Readonly<Record<AgendaKind, TextKey>> = {
  opening: 'run.kindOpening',
  report: 'run.kindReport',
  discussion: 'run.kindDiscussion',
  conclusion: 'run.kindConclusion',
  break: 'run.kindBreak',
  other: 'run.kindOther',
};

export const ITEM_LABELS: Readonly<Record<keyof ItemFields, TextKey>> = {
  kind: 'run.kind',
  titleVi: 'run.titleVi',
  titleEn: 'run.titleEn',
  presenter: 'run.presenter',
  minutes: 'run.plannedMinutes',
  documents: 'run.documentLines',
};

type Props = { readonly model: ConsoleModel; readonly draft: Draft<ItemFields> };

/** The fields of an agenda item. */
export function ItemForm({ model, draft }: Props) {
  const { titleVi, titleEn, documents } = draft.fields.value;
  return (
    <>
      <Field
        label={t(ITEM_LABELS.titleVi)}
        value={titleVi}
        onInput={(value) => draft.set({ titleVi: value })}
        autoFocus
      />
      <Field
        label={t(ITEM_LABELS.titleEn)}
        hint={t('run.titleEnHint')}
        value={titleEn}
        onInput={(value) => draft.set({ titleEn: value })}
      />
      <KindAndTime draft={draft} />
      <Presenter model={model} draft={draft} />
      <LinesField
        label={t(ITEM_LABELS.documents)}
        value={documents}
        onInput={(value) => draft.set({ documents: value })}
      />
    </>
  );
}

function KindAndTime({ draft }: Pick<Props, 'draft'>) {
  const { kind, minutes } = draft.fields.value;
  return (
    <div class={styles['row']}>
      <Select<AgendaKind>
        label={t(ITEM_LABELS.kind)}
        value={kind}
        options={AGENDA_KINDS.map((value) => ({ value, text: t(KIND_NAMES[value]) }))}
        onChange={(value) => draft.set({ kind: value })}
      />
      <Field
        label={t(ITEM_LABELS.minutes)}
        value={minutes}
        inputMode="numeric"
        onInput={(value) => draft.set({ minutes: value })}
      />
    </div>
  );
}

function Presenter({ model, draft }: Props) {
  const people = Object.values(model.link.conference.value.people);
  return (
    <Select<string>
      label={t(ITEM_LABELS.presenter)}
      value={draft.fields.value.presenter}
      options={[
        { value: '', text: t('run.nobody') },
        ...people.map(({ id, name, site }) => ({ value: id as string, text: `${name} (${site})` })),
      ]}
      onChange={(value) => draft.set({ presenter: value })}
    />
  );
}

/** A field's value in words, for whoever reads what another one wrote. */
export function itemValueText(model: ConsoleModel, field: keyof ItemFields, value: string): string {
  if (field === 'kind') {
    const kind = AGENDA_KINDS.find((name) => name === value);
    return kind === undefined ? value : t(KIND_NAMES[kind]);
  }
  const { people } = model.link.conference.value;
  return field === 'presenter'
    ? (Object.values(people).find((person) => person.id === value)?.name ?? t('run.nobody'))
    : value;
}
