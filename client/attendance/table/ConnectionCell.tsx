import type { SiteMedia } from '../../../contract/notifications.ts';
import type { AttendanceLine } from '../../../domain/attendance/AttendanceLine.ts';
import { t } from '../../i18n/translate.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { LIVE_TEXTS, LIVE_TONES } from '../board/boardTexts.ts';
import { liveConnection } from '../board/liveConnection.ts';

type Props = { readonly line: AttendanceLine; readonly media: SiteMedia | undefined };

/** How the line stands. It says nothing of whether anybody sits there. */
export function ConnectionCell({ line, media }: Props) {
  const state = liveConnection(line.connection, media);
  return (
    <td data-column="connection" data-cell="connection" data-state={state}>
      <StatusBadge tone={LIVE_TONES[state]}>{t(LIVE_TEXTS[state])}</StatusBadge>
    </td>
  );
}
