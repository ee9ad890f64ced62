import { useEffect, useRef } from 'preact/hooks';
import { answerMessage } from '../connection/answer.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { ReturnButton } from '../ui/ReturnButton.tsx';
import styles from './EndedNotice.module.css';
import type { SiteModel } from './SiteModel.ts';
import type { SiteVisit } from './SiteVisit.ts';

type Props = { readonly model: SiteModel; readonly visit: SiteVisit };

/** Over the page when the server has ended this session and it does not come back by itself: why, and the way back. */
export function EndedNotice({ model, visit }: Props) {
  return visit.client.signalling.status.value === 'ended' ? (
    <EndedDialog model={model} visit={visit} />
  ) : null;
}

function EndedDialog({ model, visit }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const { signalling } = visit.client;
  const code = signalling.endedBy.value;
  return (
    <dialog
      ref={dialog}
      class={styles['card']}
      role="alertdialog"
      aria-labelledby="ended"
      data-ended={code ?? ''}
      // Behind it there is nothing to go back to: Escape does not close it.
      onCancel={(event) => event.preventDefault()}
      onClose={(event) => event.currentTarget.showModal()}
    >
      <p id="ended" class={styles['text']}>
        {code === null ? t('connection.ended') : local(answerMessage(code))}
      </p>
      <ReturnButton signalling={signalling} size="large" />
      <Button variant="quiet" onClick={() => model.logOut()} data-action="log-out">
        {t('shared.logOut')}
      </Button>
    </dialog>
  );
}
