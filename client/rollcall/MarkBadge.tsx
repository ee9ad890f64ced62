import type { Mark } from '../../domain/rollcall/rollCall.ts';
import { t } from '../i18n/translate.ts';
import { MARK_KEYS, shortcutOf, type MarkIntent } from './rollCallKeys.ts';
import { MARK_TEXTS } from './rollCallTexts.ts';
import styles from './MarkBadge.module.css';

const INTENTS = Object.keys(MARK_KEYS) as readonly MarkIntent[];

/** A mark said by colour, by the letter of its key and by word, so that none of them is needed to tell it. */
export function MarkBadge({ mark }: { readonly mark: Mark }) {
  const intent = INTENTS.find((key) => MARK_KEYS[key] === mark);
  return (
    <span class={styles['badge']} data-badge={mark}>
      <span class={styles['letter']} aria-hidden="true">
        {intent !== undefined && shortcutOf(intent)}
      </span>
      {t(MARK_TEXTS[mark])}
    </span>
  );
}
