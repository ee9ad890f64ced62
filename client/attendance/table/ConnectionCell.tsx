import { t } from '../../i18n/translate.ts';
import { StatusBadge } from '../../ui/StatusBadge.tsx';
import { LIVE_TEXTS, LIVE_TONES } from '../board/boardTexts.ts';
import type { LiveConnection } from '../board/liveConnection.ts';

/** How the line stands. It says nothing of whether anybody sits there. */
export function ConnectionCell({ state }: { readonly state: LiveConnection }) {
  return (
    <td data-column="connection" data-cell="connection" data-state={state}>
      <StatusBadge tone={LIVE_TONES[state]}>{t(LIVE_TEXTS[state])}</StatusBadge>
    </td>
  );
}
