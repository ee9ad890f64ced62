import { useSignal } from '@preact/signals';
import { NAME_LIMIT, normaliseText, type LocalText } from '../../../domain/text.ts';
import { t } from '../../i18n/translate.ts';
import { Field } from '../../ui/Field.tsx';
import type { DetailView } from './DetailView.ts';
import type { RecordAction } from './RecordAction.ts';
import { RecordForm } from './RecordForm.tsx';

const FIELDS = [
  { part: 'name', language: 'vi', label: 'attendanceDetail.nameVi' },
  { part: 'name', language: 'en', label: 'attendanceDetail.nameEn' },
  { part: 'shortName', language: 'vi', label: 'attendanceDetail.shortVi' },
  { part: 'shortName', language: 'en', label: 'attendanceDetail.shortEn' },
] as const;

/** What has been typed; the rest is as it stands in the record. */
type Typed = { readonly name: Partial<LocalText>; readonly shortName: Partial<LocalText> };

/**
 * Another name for a site; the one that it had stays in the record. A part of it that nobody touches here stays what
 * others have made of it meanwhile.
 */
export function RenameDialog({ view: { desk, line } }: { readonly view: DetailView }) {
  const { site } = line;
  const typed = useSignal<Typed>({ name: {}, shortName: {} });
  const shown = {
    name: { ...site.name, ...typed.value.name },
    shortName: { ...site.shortName, ...typed.value.shortName },
  };
  const actionFor = (reason: string): RecordAction | null => {
    const { name, shortName } = shown;
    const texts = [name.vi, name.en, shortName.vi, shortName.en].map(normaliseText);
    const before = [site.name.vi, site.name.en, site.shortName.vi, site.shortName.en];
    return texts.includes('') || texts.every((text, index) => text === before[index])
      ? null
      : { type: 'rename', site: site.id, name, shortName, reason };
  };
  return (
    <RecordForm
      desk={desk}
      title={t('attendanceDetail.renameTitle', { site: site.id })}
      quickReasons={['attendanceDetail.reasonRenamed', 'attendanceDetail.reasonMisspelt']}
      yes={t('attendanceDetail.renameYes')}
      actionFor={actionFor}
    >
      {FIELDS.map(({ part, language, label }) => (
        <Field
          key={label}
          label={t(label)}
          name={`${part}-${language}`}
          autoComplete="off"
          maxLength={NAME_LIMIT}
          value={shown[part][language]}
          onInput={(text) => {
            const now = typed.peek();
            typed.value = { ...now, [part]: { ...now[part], [language]: text } };
          }}
        />
      ))}
    </RecordForm>
  );
}
