import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { local } from '../../i18n/language.ts';
import { localReason } from '../../i18n/stockReasons.ts';
import { t } from '../../i18n/translate.ts';
import { SHORT_GROUP_TEXTS } from '../board/boardTexts.ts';
import { momentText, type MomentPlace } from '../momentText.ts';
import styles from './AttendanceTable.module.css';

type Props = MomentPlace & {
  readonly line: AttendanceLine;
  readonly open: boolean;
};

/** The name, that opens the site; below it the group, or what became of the name and of the invitation. */
export function SiteCell({ line, open, ...place }: Props) {
  const { site, formerNames, removedAt } = line;
  const former = formerNames.at(-1);
  return (
    <td data-column="site" title={local(site.name)}>
      {/* The row is what is pressed: the button is for who does not see it. Arrows lead to it, not the Tab key. */}
      <button type="button" class={styles['name']} tabIndex={-1} aria-expanded={open}>
        {local(site.shortName)}
      </button>
      <span class={styles['small']}>
        {removedAt !== null && (
          <b class={styles['removed']}>
            {t('attendance.removedAt', { time: momentText(removedAt, place, 'minutes') })}
          </b>
        )}
        {removedAt === null && former === undefined && t(SHORT_GROUP_TEXTS[site.group])}
        {former !== undefined && (
          <i title={localReason(former.reason)}>
            {t('attendance.formerly', { name: local(former.shortName) })}
          </i>
        )}
      </span>
    </td>
  );
}
