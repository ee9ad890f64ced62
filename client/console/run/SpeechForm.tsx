import type { Signal } from '@preact/signals';
import { findItem } from '../../../domain/agenda/agenda.ts';
import { asId, type AgendaItemId, type SiteId } from '../../../domain/ids.ts';
import { local } from '../../i18n/language.ts';
import { t, type TextKey } from '../../i18n/translate.ts';
import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import type { Draft } from '../../state/Draft.ts';
import styles from '../../ui/EditForm.module.css';
import type { NewPerson } from '../editing/newPerson.ts';
import { NEW_PERSON_CHOICE, type SpeechFields } from '../editing/speechFields.ts';
import { peopleAt } from '../sites/captionChoice.ts';

export const SPEECH_LABELS: Readonly<Record<keyof SpeechFields, TextKey>> = {
  site: 'run.site',
  person: 'run.speaker',
  topic: 'run.topic',
  document: 'run.document',
  minutes: 'run.minutes',
  item: 'run.item',
};

type Props = {
  readonly model: ConsoleModel;
  readonly draft: Draft<SpeechFields>;
  readonly person: Signal<NewPerson>;
  /** The site that the typed text means. */
  readonly site: SiteId | null;
};

/** The fields of a speech, with a new person beside. */
export function SpeechForm({ model, draft, person, site }: Props) {
  const { site: typed, topic, document, minutes, item } = draft.fields.value;
  const { sites, agenda } = model.link.conference.value;
  const name = site === null ? undefined : sites[site];
  return (
    <>
      <Field
        label={t(SPEECH_LABELS.site)}
        hint={name === undefined ? t('run.siteHint') : `${name.id} · ${local(name.name)}`}
        value={typed}
        autoComplete="off"
        // Whoever was chosen belongs to the site before.
        onInput={(value) => draft.set({ site: value, person: '' })}
        autoFocus
      />
      <Speaker model={model} draft={draft} person={person} site={site} />
      <Field label={t(SPEECH_LABELS.topic)} value={topic} onInput={(value) => draft.set({ topic: value })} />
      <Field
        label={t(SPEECH_LABELS.document)}
        value={document}
        onInput={(value) => draft.set({ document: value })}
      />
      <div class={styles['row']}>
        <Field
          label={t(SPEECH_LABELS.minutes)}
          value={minutes}
          inputMode="numeric"
          onInput={(value) => draft.set({ minutes: value })}
        />
        <Select<string>
          label={t(SPEECH_LABELS.item)}
          value={item}
          options={agenda.items.map(({ id, title }) => ({ value: id as string, text: local(title) }))}
          onChange={(value) => draft.set({ item: value })}
        />
      </div>
    </>
  );
}

function Speaker({ model, draft, person, site }: Props) {
  const people = site === null ? [] : peopleAt(model.link.conference.value, site);
  const set = (change: Partial<NewPerson>) => (person.value = { ...person.value, ...change });
  const { name, officeVi, officeEn } = person.value;
  return (
    <>
      <Select<string>
        label={t(SPEECH_LABELS.person)}
        value={draft.fields.value.person}
        options={[
          { value: '', text: t('console.nobodyNamed') },
          ...people.map(({ id, name: known, office }) => ({
            value: id as string,
            text: `${known} – ${local(office)}`,
          })),
          { value: NEW_PERSON_CHOICE, text: t('run.newPerson') },
        ]}
        onChange={(value) => draft.set({ person: value })}
        disabled={site === null}
        data-speaker=""
      />
      {draft.fields.value.person === NEW_PERSON_CHOICE && (
        <>
          <Field label={t('run.personName')} value={name} onInput={(value) => set({ name: value })} />
          <div class={styles['row']}>
            <Field label={t('run.officeVi')} value={officeVi} onInput={(value) => set({ officeVi: value })} />
            <Field
              label={t('run.officeEn')}
              hint={t('run.titleEnHint')}
              value={officeEn}
              onInput={(value) => set({ officeEn: value })}
            />
          </div>
        </>
      )}
    </>
  );
}

/** A field's value in words, for whoever reads what another one wrote. */
export function speechValueText(model: ConsoleModel, field: keyof SpeechFields, value: string): string {
  const { people, agenda } = model.link.conference.value;
  switch (field) {
    case 'person':
      return Object.values(people).find(({ id }) => id === value)?.name ?? t('console.nobodyNamed');
    case 'item': {
      const item = findItem(agenda, asId<AgendaItemId>(value));
      return item === undefined ? '' : local(item.title);
    }
    default:
      return value;
  }
}
