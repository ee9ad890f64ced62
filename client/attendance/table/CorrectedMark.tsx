import type { Correction } from '../../../domain/secretariat/secretariat.ts';
import { actorText } from '../../i18n/actorText.ts';
import { localReason } from '../../i18n/stockReasons.ts';
import { t } from '../../i18n/translate.ts';
import { Icon } from '../../ui/Icon.tsx';
import { momentText, type MomentPlace } from '../momentText.ts';
import styles from './CorrectedMark.module.css';

type Props = MomentPlace & { readonly correction: Correction | null };

/** Stands beside a value that the secretariat has set, and says why, by whom and when. */
export function CorrectedMark({ correction, ...place }: Props) {
  if (correction === null) {
    return null;
  }
  const { reason, by, at } = correction;
  const time = momentText(at, place, 'minutes');
  const text = t('attendance.correctedBy', { reason: localReason(reason), name: actorText(by), time });
  return (
    <span class={styles['mark']} role="img" aria-label={text} title={text} data-corrected="">
      <Icon name="edit" size={12} />
    </span>
  );
}
