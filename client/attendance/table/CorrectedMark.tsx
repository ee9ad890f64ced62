import type { Correction } from '../../../domain/secretariat/secretariat.ts';
import { Icon } from '../../ui/Icon.tsx';
import { correctionText } from '../board/correctionText.ts';
import styles from './CorrectedMark.module.css';

type Props = { readonly correction: Correction | null; readonly timeZone: string };

/** Stands beside a value that the secretariat has set, and says why, by whom and when. */
export function CorrectedMark({ correction, timeZone }: Props) {
  if (correction === null) {
    return null;
  }
  const text = correctionText(correction, timeZone);
  return (
    <span class={styles['mark']} role="img" aria-label={text} title={text} data-corrected="">
      <Icon name="edit" size={12} />
    </span>
  );
}
