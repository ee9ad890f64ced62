import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { AgendaItemId, SpeechId } from '../../../domain/ids.ts';
import { findSpeech } from '../../../domain/speeches/speech.ts';
import { t } from '../../i18n/translate.ts';
import type { Refusal } from '../actions/ActionDesk.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { Draft } from '../../state/Draft.ts';
import { EditDialog } from '../editing/EditDialog.tsx';
import { NOBODY_NEW, type NewPerson } from '../editing/newPerson.ts';
import { saveSpeech } from '../editing/saveSpeech.ts';
import { meantSite, newSpeechFields, speechSeen, type SpeechFields } from '../editing/speechFields.ts';
import { TheirText } from '../editing/TheirText.tsx';
import { SPEECH_LABELS, SpeechForm, speechValueText } from './SpeechForm.tsx';

type Props = {
  readonly model: ConsoleModel;
  /** Where a new one goes. */
  readonly item: AgendaItemId | null;
  /** Null for a new one. */
  readonly speech: SpeechId | null;
  readonly onClose: () => void;
};

/** A speech of the list to be written, or edited beside others who may do the same. */
export function SpeechDialog({ model, item, speech: id, onClose }: Props) {
  const { sites, speeches } = model.link.conference.value;
  const draft = useMemo(() => draftOf(model, item, id), [model, item, id]);
  const person = useSignal<NewPerson>(NOBODY_NEW);
  const refused = useSignal<Refusal | null>(null);
  const saving = useSignal(false);
  const speech = findSpeech(speeches, id);
  const current = speech === undefined ? null : speechSeen(speech);
  const settled = current === null || !draft.isOutdated(current);
  const site = meantSite(sites, draft.fields.value.site);
  const save = async () => {
    saving.value = true;
    refused.value = await saveSpeech(model, { draft, person: person.peek(), speech: id });
    saving.value = false;
    if (refused.value === null) {
      onClose();
    }
  };
  return (
    <EditDialog
      title={t(id === null ? 'run.newSpeech' : 'action.editSpeech')}
      onClose={onClose}
      onSave={() => void save()}
      canSave={settled && !saving.value && site !== null && model.actions.live.value}
      refused={refused.value}
    >
      <TheirText
        draft={draft}
        current={current}
        fieldText={(field) => t(SPEECH_LABELS[field])}
        valueText={(field, value) => speechValueText(model, field, value)}
      />
      <SpeechForm model={model} draft={draft} person={person} site={site} />
    </EditDialog>
  );
}

function draftOf(model: ConsoleModel, item: AgendaItemId | null, id: SpeechId | null): Draft<SpeechFields> {
  const { speeches, floor } = model.link.conference.peek();
  const speech = findSpeech(speeches, id);
  return new Draft(
    speech === undefined
      ? { fields: newSpeechFields(item, floor.rules.speechMs), version: 0 }
      : speechSeen(speech),
  );
}
