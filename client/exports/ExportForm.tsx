import { useSignal, type Signal } from '@preact/signals';
import { LANGUAGES } from '../../domain/text.ts';
import type { ExportFormat } from '../../domain/secretariat/secretariat.ts';
import { CSV_SEPARATORS, type CsvSeparator } from '../../contract/exports.ts';
import { language as pageLanguage } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { hasSeparator, readExportChoice, storeExportChoice, type ExportOrder } from './exportChoice.ts';
import type { ExportMaker } from './ExportMaker.ts';
import { FORMAT_TEXTS, LANGUAGE_TEXTS, SEPARATOR_TEXTS } from './exportTexts.ts';
import styles from './ExportForm.module.css';

/** What is wanted; one press makes it and downloads it. */
export function ExportForm({ maker }: { readonly maker: ExportMaker }) {
  const format = useSignal<ExportFormat>('pdf');
  const chosen = useSignal(readExportChoice(pageLanguage.peek()));
  const submit = (event: Event) => {
    event.preventDefault();
    storeExportChoice(chosen.value);
    void maker.make({ format: format.value, ...chosen.value });
  };
  return (
    <form class={styles['form']} data-form="export" onSubmit={submit}>
      <Formats format={format} />
      <div class={styles['choices']}>
        <Choices chosen={chosen} separable={hasSeparator(format.value)} />
        <Button
          type="submit"
          variant="primary"
          icon="download"
          disabled={maker.busy}
          data-action="make-export"
        >
          {t('exports.make')}
        </Button>
      </div>
    </form>
  );
}

function Formats({ format }: { readonly format: Signal<ExportFormat> }) {
  return (
    <fieldset class={styles['formats']}>
      <legend class={styles['legend']}>{t('exports.what')}</legend>
      {(Object.keys(FORMAT_TEXTS) as ExportFormat[]).map((value) => (
        <label key={value} class={styles['format']}>
          <input
            type="radio"
            name="format"
            value={value}
            checked={format.value === value}
            // The dialog's first choice, rather than the button that closes it.
            autoFocus={format.peek() === value}
            onChange={() => (format.value = value)}
          />
          <span>
            <b>{t(FORMAT_TEXTS[value].name)}</b>
            <span class={styles['hint']}>{t(FORMAT_TEXTS[value].hint)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type ChoiceProps = {
  readonly chosen: Signal<Pick<ExportOrder, 'language' | 'separator'>>;
  readonly separable: boolean;
};

function Choices({ chosen, separable }: ChoiceProps) {
  const { language, separator } = chosen.value;
  return (
    <>
      <Select
        label={t('exports.fileLanguage')}
        data-choice="language"
        value={language}
        options={LANGUAGES.map((value) => ({ value, text: t(LANGUAGE_TEXTS[value]) }))}
        onChange={(value) => (chosen.value = { language: value, separator })}
      />
      {separable && (
        <Select<CsvSeparator>
          label={t('exports.separator')}
          data-choice="separator"
          value={separator}
          options={CSV_SEPARATORS.map((value) => ({ value, text: t(SEPARATOR_TEXTS[value]) }))}
          onChange={(value) => (chosen.value = { language, separator: value })}
        />
      )}
    </>
  );
}
