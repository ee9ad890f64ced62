import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/Button.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import type { ConsoleAction } from './consoleAction.ts';
import { formBlock } from './formBlock.ts';
import { refusalText } from './refusalText.ts';

type Props = {
  readonly model: ConsoleModel;
  /** The plainest action that the form could end in. */
  readonly action: ConsoleAction;
  readonly icon?: IconName;
  readonly quiet?: boolean;
  /** Its whole name, where the button shows a sign only. */
  readonly name?: string;
  /** Tells the button from others that open a form for the same action. */
  readonly opens?: string;
  readonly onOpen: () => void;
  readonly children?: ComponentChildren;
};

/** Opens the form for an action; locked, with the reason, while nothing of the kind can be done. Rule [CN6]. */
export function FormButton({ model, action, icon, quiet = false, name, opens, onOpen, children }: Props) {
  const block = formBlock(model.actions, action);
  return (
    <Button
      size="small"
      variant={quiet ? 'quiet' : 'normal'}
      {...(icon !== undefined && { icon })}
      disabled={block !== null}
      title={block === null ? name : refusalText(block)}
      aria-label={name}
      data-action={opens ?? action.type}
      onClick={onOpen}
    >
      {children}
    </Button>
  );
}
