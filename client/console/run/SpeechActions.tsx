import { useSignal } from '@preact/signals';
import type { SpeechId } from '../../../domain/ids.ts';
import type { SpeechOutcome } from '../../../domain/speeches/speech.ts';
import { t, type TextKey } from '../../i18n/translate.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import { FormButton } from '../actions/FormButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { isWaiting, type ListedSpeech } from './listedSpeeches.ts';
import { MoveButtons } from './MoveButtons.tsx';
import type { Reordering } from './Reordering.ts';
import { SpeechDialog } from './SpeechDialog.tsx';
import styles from './SpeechList.module.css';

const SETTLINGS: readonly {
  readonly outcome: Exclude<SpeechOutcome, 'done' | 'open'>;
  readonly text: TextKey;
}[] = [
  { outcome: 'skipped', text: 'run.skip' },
  { outcome: 'deferred', text: 'run.defer' },
  { outcome: 'withdrawn', text: 'run.withdraw' },
];

type Props = {
  readonly model: ConsoleModel;
  readonly entry: ListedSpeech;
  readonly reorder: Reordering<SpeechId>;
};

/** What can be done about a speech of the list: nothing once it has begun. */
export function SpeechActions({ model, entry, reorder }: Props) {
  const { speech, state } = entry;
  const waits = isWaiting(entry);
  const settled = state === 'skipped' || state === 'deferred' || state === 'withdrawn';
  if (!waits && !settled) {
    return null;
  }
  return (
    <div class={styles['actions']}>
      <Invitations model={model} entry={entry} />
      {settled && (
        <ActionButton
          model={model}
          action={{ type: 'settle', speech: speech.id, outcome: 'open' }}
          label={t('run.takeBack')}
          size="small"
        />
      )}
      {waits && <Editing model={model} entry={entry} reorder={reorder} />}
      {waits &&
        SETTLINGS.map(({ outcome, text }) => (
          <ActionButton
            key={outcome}
            model={model}
            action={{ type: 'settle', speech: speech.id, outcome }}
            label={t(text)}
            variant="quiet"
            size="small"
          />
        ))}
    </div>
  );
}

function Invitations({ model, entry: { speech, state } }: Omit<Props, 'reorder'>) {
  const { site, person, id: listed } = speech;
  return (
    <>
      <ActionButton
        model={model}
        action={{ type: 'grant', site, person, listed }}
        label={t('run.give')}
        variant="onAir"
        size="small"
      />
      {state !== 'standby' && state !== 'ready' && (
        <ActionButton
          model={model}
          action={{ type: 'standby', site, person, listed }}
          label={t('run.prepare')}
          variant="standby"
          size="small"
        />
      )}
    </>
  );
}

function Editing({ model, entry: { speech }, reorder }: Props) {
  const editing = useSignal(false);
  const { id, item, version } = speech;
  if (!model.actions.offers({ type: 'settle', speech: id, outcome: 'open' })) {
    return null;
  }
  return (
    <>
      <FormButton
        model={model}
        action={{ type: 'editSpeech', speech: id, expectedVersion: version, change: {} }}
        icon="edit"
        onOpen={() => (editing.value = true)}
      >
        {t('run.edit')}
      </FormButton>
      <MoveButtons reorder={reorder} id={id} />
      {editing.value && (
        <SpeechDialog model={model} item={item} speech={id} onClose={() => (editing.value = false)} />
      )}
    </>
  );
}
