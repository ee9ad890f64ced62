import { useSignal } from '@preact/signals';
import type { AgendaItemId, SpeechId } from '../../../domain/ids.ts';
import { t } from '../../i18n/translate.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { FormButton } from '../actions/FormButton.tsx';
import { formBlock } from '../actions/formBlock.ts';
import { NEW_SPEECH } from '../actions/Step.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { plainSpeech } from '../editing/speechFields.ts';
import { ImportDialog } from '../import/ImportDialog.tsx';
import { isWaiting, listedSpeeches } from './listedSpeeches.ts';
import { SpeechDialog } from './SpeechDialog.tsx';
import { SpeechLine } from './SpeechLine.tsx';
import { useReorder } from './useReorder.ts';
import styles from './SpeechList.module.css';

type Props = { readonly model: ConsoleModel; readonly item: AgendaItemId };

/** The speeches of an item in their order, those in the hall and those at sites in one list. */
export function SpeechList({ model, item }: Props) {
  const listed = listedSpeeches(model.link.conference.value, item);
  const edits = model.actions.offers({ type: 'settle', speech: NEW_SPEECH, outcome: 'open' });
  const reorder = useReorder<SpeechId>({
    order: listed.filter(isWaiting).map(({ speech }) => speech.id),
    canMove: edits && formBlock(model.actions, { type: 'drop', speeches: [] }) === null,
    onMove: (id, before) => {
      const expectedVersion = listed.find(({ speech }) => speech.id === id)?.speech.version ?? 0;
      void model.press({ type: 'moveSpeech', speech: id, expectedVersion, before });
    },
  });
  return (
    <>
      {listed.length === 0 && <p class={styles['none']}>{t('run.noSpeeches')}</p>}
      <ol class={styles['list']} data-lines="" aria-label={t('run.speechList')}>
        {listed.map((entry, index) => (
          <SpeechLine
            key={entry.speech.id}
            model={model}
            entry={entry}
            first={index === 0}
            reorder={reorder}
          />
        ))}
      </ol>
      {edits && <Additions model={model} item={item} />}
    </>
  );
}

function Additions({ model, item }: Props) {
  const adding = useSignal(false);
  const importing = useSignal(false);
  const draft = plainSpeech(model.link.conference.value, item);
  const add = { type: 'addSpeech', draft, before: null } as const;
  return (
    <div class={styles['additions']}>
      <FormButton model={model} action={add} icon="plus" quiet onOpen={() => (adding.value = true)}>
        {t('run.addSpeech')}
      </FormButton>
      <FormButton model={model} action={add} opens="importList" quiet onOpen={() => (importing.value = true)}>
        {t('settings.import')}
      </FormButton>
      <ActionButton
        model={model}
        action={{ type: 'readdLast' }}
        label={t('run.readdLast')}
        variant="quiet"
        size="small"
      />
      {importing.value && (
        <ImportDialog model={model} item={item} onClose={() => (importing.value = false)} />
      )}
      {adding.value && (
        <SpeechDialog model={model} item={item} speech={null} onClose={() => (adding.value = false)} />
      )}
    </div>
  );
}
