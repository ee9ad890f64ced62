import { newestMark } from '../../../domain/attendance/newestMark.ts';
import type { BoardModel } from '../board/BoardModel.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { VERDICT_TEXTS } from '../../i18n/verdictTexts.ts';
import { CONNECTION_TEXTS } from '../../ui/siteConnectionTexts.ts';
import unseen from '../../ui/Unseen.module.css';
import { markStateText } from '../board/counterText.ts';
import { markStates } from '../board/markStates.ts';

/** Says which line the arrows have come to: the focus does not go along with them. Rule [AB8]. */
export function SelectedLine({ model }: { readonly model: BoardModel }) {
  const line = model.selected.value;
  const board = model.board.value;
  if (line === null || board === null) {
    return <p class={unseen['unseen']} role="status" data-selected-line="" />;
  }
  const { site, connection, verdict } = line;
  const { earlierCount } = newestMark(line);
  const states = markStates(line, model.calling.value).map((state) => markStateText(state, board.sheet));
  const [first, ...rest] = states;
  const said = [
    `${site.id} ${local(site.shortName)}`,
    t(CONNECTION_TEXTS[connection]),
    ...(earlierCount === null
      ? states
      : [`${first} ${t('attendance.ofCount', { number: earlierCount })}`, ...rest]),
    verdict.official === null ? null : t(VERDICT_TEXTS[verdict.official]),
  ];
  return (
    <p class={unseen['unseen']} role="status" data-selected-line={site.id}>
      {said.filter((part) => part !== null).join(', ')}
    </p>
  );
}
