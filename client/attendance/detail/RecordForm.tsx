import { useSignal, type Signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { normaliseText } from '../../../domain/text.ts';
import { t, type TextKey } from '../../i18n/translate.ts';
import { ReasonField } from '../../ui/ReasonField.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { recordRefusalText } from './correctionTexts.ts';
import type { RecordAction } from './RecordAction.ts';
import type { RecordDesk } from './RecordDesk.ts';
import editing from '../../ui/EditForm.module.css';
import styles from './RecordForm.module.css';

type Props = {
  readonly desk: RecordDesk;
  readonly title: string;
  /** Reasons that are chosen without typing. */
  readonly quickReasons: readonly TextKey[];
  /** What the button that does it says. */
  readonly yes: string;
  readonly dangerous?: boolean;
  /** What is sent with the reason; null while the fields say nothing that can be sent. */
  readonly actionFor: (reason: string) => RecordAction | null;
  /** The fields, and what comes of them. */
  readonly children: ComponentChildren;
};

/** A change of the record with its reason: asked for, sent once, and kept as it is typed when it is refused. Rule [SD4]. */
export function RecordForm({
  desk,
  title,
  quickReasons,
  yes,
  dangerous = false,
  actionFor,
  children,
}: Props) {
  const reason = useSignal('');
  const words = normaliseText(reason.value);
  const action = actionFor(words);
  const pending = desk.sending;
  const ready = action !== null && words !== '' && !pending;
  return (
    <Dialog title={title} onClose={() => desk.ask(null)}>
      <form
        class={editing['form']}
        data-form="record"
        onSubmit={(event) => {
          event.preventDefault();
          if (action !== null && ready) {
            void desk.act(action);
          }
        }}
      >
        {children}
        <ReasonField choices={quickReasons.map((key) => t(key))} value={reason} />
        <Said desk={desk} reason={reason} ready={action !== null} />
        <Buttons desk={desk} yes={yes} dangerous={dangerous} pending={pending} ready={ready} />
      </form>
    </Dialog>
  );
}

type ButtonsProps = Pick<Props, 'desk' | 'yes' | 'dangerous'> & {
  readonly pending: boolean;
  readonly ready: boolean;
};

function Buttons({ desk, yes, dangerous = false, pending, ready }: ButtonsProps) {
  return (
    <div class={editing['buttons']}>
      <Button onClick={() => desk.ask(null)} data-answer="no">
        {t('shared.cancel')}
      </Button>
      <Button type="submit" variant={dangerous ? 'danger' : 'primary'} data-answer="yes" disabled={!ready}>
        {pending ? t('attendanceDetail.recording') : yes}
      </Button>
    </div>
  );
}

type SaidProps = { readonly desk: RecordDesk; readonly reason: Signal<string>; readonly ready: boolean };

/** Why it was not taken, or what is still missing. */
function Said({ desk, reason, ready }: SaidProps) {
  const refused = desk.refused.value;
  const missing = ready && normaliseText(reason.value) === '';
  return (
    <div class={styles['said']} role="status">
      {refused !== null && (
        <p class={editing['refused']} data-refused={refused}>
          {recordRefusalText(refused)}
        </p>
      )}
      {refused === null && missing && <p>{t('attendanceDetail.reasonNeeded')}</p>}
    </div>
  );
}
