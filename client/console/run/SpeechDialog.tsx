import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { AgendaItemId, SpeechId } from '../../../domain/ids.ts';
import { findSpeech } from '../../../domain/speeches/speech.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Refusal } from '../actions/ActionDesk.ts';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { Draft } from '../editing/Draft.ts';
import styles from '../editing/EditForm.module.css';
import { NOBODY_NEW, type NewPerson } from '../editing/newPerson.ts';
import { Refused } from '../editing/Refused.tsx';
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
  const { conference } = model.link;
  const draft = useMemo(() => {
    const { speeches, floor } = conference.peek();
    const speech = findSpeech(speeches, id);
    return new Draft<SpeechFields>(
      speech === undefined
        ? { fields: newSpeechFields(item, floor.rules.speechMs), version: 0 }
        : speechSeen(speech),
    );
  }, [conference, item, id]);
  const person = useSignal<NewPerson>(NOBODY_NEW);
  const refused = useSignal<Refusal | null>(null);
  const saving = useSignal(false);
  const speech = findSpeech(conference.value.speeches, id);
  const current = speech === undefined ? null : speechSeen(speech);
  const outdated = current !== null && draft.isOutdated(current);
  const site = meantSite(conference.value.sites, draft.fields.value.site);

  const save = async () => {
    saving.value = true;
    refused.value = await saveSpeech(model, { draft, person: person.peek(), speech: id });
    saving.value = false;
    if (refused.value === null) {
      onClose();
    }
  };
  return (
    <Dialog title={t(id === null ? 'run.newSpeech' : 'action.editSpeech')} onClose={onClose}>
      <form
        class={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {outdated && (
          <TheirText
            entries={Object.entries(draft.theirs(current)).map(([name, value]) => ({
              label: t(SPEECH_LABELS[name as keyof SpeechFields]),
              value: speechValueText(model, name as keyof SpeechFields, value),
            }))}
            onKeep={() => draft.catchUp(current, 'mine')}
            onTake={() => draft.catchUp(current, 'theirs')}
          />
        )}
        <SpeechForm model={model} draft={draft} person={person} site={site} />
        <Refused code={refused.value} />
        <div class={styles['buttons']}>
          <Button onClick={onClose}>{t('shared.cancel')}</Button>
          <Button
            type="submit"
            variant="primary"
            data-action="save"
            disabled={outdated || saving.value || !model.actions.live.value || site === null}
          >
            {t('run.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
