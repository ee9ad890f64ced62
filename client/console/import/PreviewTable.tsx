import type { ImportLine, LineError, LineRemark } from '../../../contract/speechImport.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { FIELD_TEXTS, LINE_TEXTS } from './importTexts.ts';
import styles from './ImportDialog.module.css';

type Props = { readonly model: ConsoleModel; readonly lines: readonly ImportLine[] };

/** Every line of the file, what it would become, what is wrong with it, and what to look at again. */
export function PreviewTable({ model, lines }: Props) {
  return (
    <div class={styles['scroll']} tabIndex={0} role="region" aria-label={t('settings.importTitle')}>
      <table class={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('settings.line')}</th>
            <th scope="col">{t('settings.fieldSite')}</th>
            <th scope="col">{t('settings.fieldName')}</th>
            <th scope="col">{t('settings.fieldMinutes')}</th>
            <th scope="col">{t('settings.fieldTopic')}</th>
            <th scope="col">{t('settings.fieldDocument')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.line} model={model} line={line} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ model, line }: { readonly model: ConsoleModel; readonly line: ImportLine }) {
  const { site, person, allowanceMs, topic, document, errors, remarks } = line;
  const profile = site === null ? undefined : model.link.conference.value.sites[site];
  const named = person === null ? '' : `${person.name}, ${local(person.office)}`;
  return (
    <tr data-line={line.line} data-bad={errors.length > 0}>
      <th scope="row">{line.line}</th>
      <td>{profile === undefined ? '' : `${profile.id} ${local(profile.shortName)}`}</td>
      <td>
        {named}
        {person?.person === null && <span class={styles['new']}> · {t('settings.newPerson')}</span>}
        {errors.length > 0 && <Errors errors={errors} />}
        {remarks.length > 0 && <Remarks remarks={remarks} />}
      </td>
      <td class={styles['minutes']}>
        {allowanceMs === null ? '' : t('settings.minutes', { count: allowanceMs / 60_000 })}
      </td>
      <td>{topic}</td>
      <td>{document}</td>
    </tr>
  );
}

function Errors({ errors }: { readonly errors: readonly LineError[] }) {
  return (
    <ul class={styles['errors']}>
      {errors.map(({ field, code, text }) => (
        <li key={`${field} ${code}`} data-error={code}>
          <Icon name="warning" size={14} />
          {t(FIELD_TEXTS[field])}
          {text !== '' && ` “${text}”`}: {t(LINE_TEXTS[code])}
        </li>
      ))}
    </ul>
  );
}

function Remarks({ remarks }: { readonly remarks: readonly LineRemark[] }) {
  return (
    <ul class={styles['remarks']}>
      {remarks.map((remark) => (
        <li key={remark.code} data-remark={remark.code}>
          <Icon name="copy" size={14} />
          {remark.code === 'also_in_file'
            ? t('settings.lineAlsoInFile', { line: remark.line })
            : t('settings.lineAlsoListed')}
        </li>
      ))}
    </ul>
  );
}
