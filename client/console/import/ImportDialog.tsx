import { useSignalEffect } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ImportPreview } from '../../../contract/speechImport.ts';
import { findItem } from '../../../domain/agenda/agenda.ts';
import type { AgendaItemId } from '../../../domain/ids.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { formBlock } from '../actions/formBlock.ts';
import { refusalText } from '../actions/refusalText.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import editing from '../../ui/EditForm.module.css';
import { Refused } from '../editing/Refused.tsx';
import { plainSpeech } from '../editing/speechFields.ts';
import { FILE_TEXTS } from './importTexts.ts';
import { isImportable, ListImport } from './ListImport.ts';
import { PreviewTable } from './PreviewTable.tsx';
import styles from './ImportDialog.module.css';

type Props = {
  readonly model: ConsoleModel;
  readonly item: AgendaItemId;
  readonly onClose: () => void;
};

/** A prepared list from a file: what each line would become, which ones are wrong, and then all of it or nothing. */
export function ImportDialog({ model, item, onClose }: Props) {
  const list = useMemo(() => new ListImport(item, model.link.sendFile), [item, model]);
  useSignalEffect(() => {
    if (list.stage.value.name === 'done') {
      onClose();
    }
  });
  const stage = list.stage.value;
  const title = findItem(model.link.conference.value.agenda, item)?.title;
  return (
    <Dialog title={t('settings.importTitle')} onClose={onClose} wide>
      <div class={editing['form']}>
        <p>{t('settings.importHint', { item: title === undefined ? '' : local(title) })}</p>
        <FileField
          label={t('settings.choose')}
          accept=".csv,.tsv,.txt,.xlsx"
          onChoose={(file) => void list.choose(file)}
        />
        {stage.name === 'reading' && <p role="status">{t('settings.reading')}</p>}
        {stage.name === 'refused' && <Refused code={stage.code} />}
        {stage.name === 'read' && <Preview model={model} preview={stage.preview} />}
        <div class={editing['buttons']}>
          {(stage.name === 'read' || stage.name === 'refused') && (
            <Button onClick={() => void list.read()}>{t('settings.again')}</Button>
          )}
          {stage.name === 'read' && (
            <ImportButton model={model} item={item} list={list} preview={stage.preview} />
          )}
        </div>
      </div>
    </Dialog>
  );
}

type ImportProps = Omit<Props, 'onClose'> & {
  readonly list: ListImport;
  readonly preview: ImportPreview;
};

/** Says how many speeches there will be only where they can be: a list with a bad line brings none. */
function ImportButton({ model, item, list, preview }: ImportProps) {
  const draft = plainSpeech(model.link.conference.value, item);
  const block = formBlock(model.actions, { type: 'addSpeech', draft, before: null });
  const importable = isImportable(preview);
  const reason = block === null ? (importable ? undefined : t('settings.onlyWhole')) : refusalText(block);
  return (
    <Button
      variant="primary"
      data-action="import"
      disabled={reason !== undefined}
      title={reason}
      onClick={() => void list.import()}
    >
      {importable ? t('settings.importAll', { count: preview.lines.length }) : t('settings.importNone')}
    </Button>
  );
}

function Preview({ model, preview }: { readonly model: ConsoleModel; readonly preview: ImportPreview }) {
  const { problem, lines } = preview;
  if (problem !== null) {
    return (
      <p class={styles['problem']} role="alert" data-file-problem={problem}>
        {t(FILE_TEXTS[problem])}
      </p>
    );
  }
  const bad = lines.filter(({ errors }) => errors.length > 0).length;
  const remarked = lines.filter(({ remarks }) => remarks.length > 0).length;
  return (
    <>
      <p role="status" data-bad-lines={bad}>
        <b>{t('settings.counted', { good: lines.length - bad, bad })}</b>
        {bad > 0 && ` ${t('settings.onlyWhole')}`}
        {remarked > 0 && ` ${t('settings.remarked', { count: remarked })}`}
      </p>
      <PreviewTable model={model} lines={lines} />
    </>
  );
}
