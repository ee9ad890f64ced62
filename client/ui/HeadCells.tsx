import { t, type TextKey } from '../i18n/translate.ts';

/** The heads of a table's columns, where they only say what stands below. */
export function HeadCells({ texts }: { readonly texts: readonly TextKey[] }) {
  return (
    <>
      {texts.map((text) => (
        <th key={text} scope="col">
          {t(text)}
        </th>
      ))}
    </>
  );
}
