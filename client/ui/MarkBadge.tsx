import type { Mark } from '../../domain/rollcall/rollCall.ts';
import { t } from '../i18n/translate.ts';
import { MARK_TEXTS } from '../i18n/markTexts.ts';
import styles from './MarkBadge.module.css';
import { MARK_LETTERS } from './markLetters.ts';

/** A mark said by colour, by the letter of its key and by word, so that none of them is needed to tell it. */
export function MarkBadge({ mark }: { readonly mark: Mark }) {
  return (
    <span class={styles['badge']} data-badge={mark}>
      <span class={styles['letter']} aria-hidden="true">
        {MARK_LETTERS[mark]}
      </span>
      {t(MARK_TEXTS[mark])}
    </span>
  );
}
