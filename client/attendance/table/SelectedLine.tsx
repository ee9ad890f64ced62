import type { BoardModel } from '../board/BoardModel.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { VERDICT_TEXTS } from '../../i18n/verdictTexts.ts';
import { CONNECTION_TEXTS } from '../../ui/siteConnectionTexts.ts';
import unseen from '../../ui/Unseen.module.css';
import { MARK_STATE_TEXTS } from '../board/boardTexts.ts';
import { markState } from '../board/markState.ts';

/** Says which line the arrows have come to: the focus does not go along with them. Rule [AB8]. */
export function SelectedLine({ model }: { readonly model: BoardModel }) {
  const line = model.selected.value;
  if (line === null) {
    return <p class={unseen['unseen']} role="status" data-selected-line="" />;
  }
  const { site, connection, verdict } = line;
  const mark = markState(line, model.calling.value);
  const said = [
    `${site.id} ${local(site.shortName)}`,
    t(CONNECTION_TEXTS[connection]),
    mark === null ? null : t(MARK_STATE_TEXTS[mark]),
    verdict.official === null ? null : t(VERDICT_TEXTS[verdict.official]),
  ];
  return (
    <p class={unseen['unseen']} role="status" data-selected-line={site.id}>
      {said.filter((part) => part !== null).join(', ')}
    </p>
  );
}
