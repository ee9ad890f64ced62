import { refusalText } from '../actions/refusalText.ts';
import type { Refusal } from '../actions/ActionDesk.ts';
import styles from '../../ui/EditForm.module.css';

/** Why what was typed has not been saved. */
export function Refused({ code }: { readonly code: Refusal | null }) {
  return code === null ? null : (
    <p class={styles['refused']} role="alert" data-refused={code}>
      {refusalText(code)}
    </p>
  );
}
