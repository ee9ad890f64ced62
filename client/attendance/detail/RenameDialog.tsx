import { useSignal } from '@preact/signals';
import type { SiteProfile } from '../../../domain/sites/sites.ts';
import { NAME_LIMIT, normaliseText, type LocalText } from '../../../domain/text.ts';
import { RENAME_REASONS } from '../../i18n/stockReasons.ts';
import { t } from '../../i18n/translate.ts';
import { Field } from '../../ui/Field.tsx';
import type { DetailView } from './DetailView.ts';
import { RecordForm } from './RecordForm.tsx';

const FIELDS = [
  { part: 'name', language: 'vi', label: 'attendanceDetail.nameVi' },
  { part: 'name', language: 'en', label: 'attendanceDetail.nameEn' },
  { part: 'shortName', language: 'vi', label: 'attendanceDetail.shortVi' },
  { part: 'shortName', language: 'en', label: 'attendanceDetail.shortEn' },
] as const;

type Names = Pick<SiteProfile, 'name' | 'shortName'>;
/** What has been typed; the rest is as it stands in the record. */
type Typed = { readonly [Part in keyof Names]: Partial<LocalText> };

/**
 * Another name for a site; the one that it had stays in the record. A part of it that nobody touches here stays what
 * others have made of it meanwhile.
 */
export function RenameDialog({ view: { desk, line } }: { readonly view: DetailView }) {
  const { site } = line;
  const typed = useSignal<Typed>({ name: {}, shortName: {} });
  const { name, shortName } = typed.value;
  const shown: Names = { name: { ...site.name, ...name }, shortName: { ...site.shortName, ...shortName } };
  const names = readNames(shown, site);
  return (
    <RecordForm
      desk={desk}
      title={t('attendanceDetail.renameTitle', { site: site.id })}
      quickReasons={RENAME_REASONS}
      yes={t('attendanceDetail.renameYes')}
      actionFor={(reason) => names && { type: 'rename', site: site.id, ...names, reason }}
    >
      {FIELDS.map(({ part, language, label }) => (
        <Field
          key={label}
          label={t(label)}
          name={`${part}-${language}`}
          autoComplete="off"
          value={shown[part][language]}
          error={isTooLong(shown[part][language]) ? t('delegation.tooLong', { max: NAME_LIMIT }) : undefined}
          onInput={(text) => {
            const now = typed.peek();
            typed.value = { ...now, [part]: { ...now[part], [language]: text } };
          }}
        />
      ))}
    </RecordForm>
  );
}

/** The names as they would be stored; null where one is missing or too long, or nothing is another one. */
function readNames(shown: Names, before: Names): Names | null {
  const read = ({ vi, en }: LocalText) => ({ vi: normaliseText(vi), en: normaliseText(en) });
  const names = { name: read(shown.name), shortName: read(shown.shortName) };
  const usable = FIELDS.every(({ part, language }) => {
    const text = names[part][language];
    return text !== '' && !isTooLong(text);
  });
  const same = FIELDS.every(({ part, language }) => names[part][language] === before[part][language]);
  return usable && !same ? names : null;
}

/** Counted as it would be stored: decomposed letters that are pasted are longer. */
function isTooLong(text: string): boolean {
  return normaliseText(text).length > NAME_LIMIT;
}
