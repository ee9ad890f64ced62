import { formatTime } from '../i18n/formatTime.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './DelegationEditor.module.css';
import type { DelegationForm } from './DelegationForm.ts';
import { DelegationView } from './DelegationView.tsx';

type Props = { readonly form: DelegationForm; readonly timeZone: string };

/** Somebody else has written the same delegation: what they wrote, and whose words shall stand. Rule [DE3]. */
export function TheirDelegation({ form, timeZone }: Props) {
  const theirs = form.draft.theirs.value;
  if (theirs === null) {
    return null;
  }
  return (
    <div class={styles['theirs']} role="alert" data-theirs={theirs.version}>
      <p class={styles['warned']}>
        <Icon name="warning" size={16} />
        <b>{t('delegation.theirs', { time: formatTime(theirs.at, timeZone) })}</b>
      </p>
      <DelegationView delegation={theirs} />
      <div class={styles['choices']}>
        <Button size="small" data-action="keep-mine" onClick={() => form.settle('mine')}>
          {t('delegation.keepMine')}
        </Button>
        <Button size="small" data-action="take-theirs" onClick={() => form.settle('theirs')}>
          {t('delegation.takeTheirs')}
        </Button>
      </div>
    </div>
  );
}
