import { useId } from 'preact/hooks';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { ACTION_TEXTS } from './actionTexts.ts';
import type { ConsoleAction } from './consoleAction.ts';
import { refusalText } from './refusalText.ts';
import styles from './ActionButton.module.css';

type Props = {
  readonly model: ConsoleModel;
  readonly action: ConsoleAction;
  readonly label?: string;
  /** Its whole name, where the label is short or only a sign. */
  readonly name?: string;
  readonly icon?: IconName;
  readonly variant?: 'normal' | 'primary' | 'quiet' | 'onAir' | 'standby' | 'danger';
  readonly size?: 'small' | 'normal' | 'large';
  readonly shortcut?: string;
  /** Says below the button why it cannot be pressed, where the place allows it. */
  readonly explains?: boolean;
};

/**
 * A button that changes the conference. It is locked, with its reason, while something stands in its way, and absent
 * for accounts that may never press it. One for a site that is not ready can be pressed: the second time counts.
 */
export function ActionButton(props: Props) {
  const { model, action, label, name, icon, variant, size, shortcut, explains = false } = props;
  const id = useId();
  const { actions } = model;
  if (!actions.offers(action)) {
    return null;
  }
  const block = actions.blockOf(action);
  const reason = block === null ? undefined : refusalText(block);
  const explained = explains && block !== null && block !== 'stale' && block !== 'holds_already';
  return (
    <>
      <Button
        variant={variant ?? 'normal'}
        size={size ?? 'normal'}
        {...(shortcut !== undefined && { shortcut })}
        {...(icon !== undefined && { icon })}
        disabled={(block !== null && block !== 'not_ready') || actions.isPending(action)}
        title={reason ?? name}
        aria-label={name}
        aria-describedby={explained ? id : undefined}
        data-action={action.type}
        data-for={'site' in action ? action.site : undefined}
        // Focus stays where it was, so that Enter goes on choosing sites and cannot press this button again.
        onMouseDown={(event) => event.preventDefault()}
        onClick={(event) => {
          event.stopPropagation();
          void model.press(action);
        }}
      >
        {label ?? t(ACTION_TEXTS[action.type])}
      </Button>
      {explained && (
        <p id={id} class={styles['reason']}>
          {reason}
        </p>
      )}
    </>
  );
}
