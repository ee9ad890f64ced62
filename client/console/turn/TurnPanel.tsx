import { nestedSpeech, speechOnFloor } from '../../../domain/floor/floor.ts';
import { t } from '../../i18n/translate.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf } from '../keys/keyIntent.ts';
import { TurnView } from './TurnView.tsx';
import styles from './TurnPanel.module.css';

/** Who has the word by the log, with the clock and what can be done about both. */
export function TurnPanel({ model }: { readonly model: ConsoleModel }) {
  const conference = model.link.conference.value;
  const speech = speechOnFloor(conference);
  const nested = nestedSpeech(conference);
  const { content } = conference;
  return (
    <div class={styles['panel']}>
      {speech === undefined ? (
        <div class={styles['nobody']} data-floor="none">
          <p>{t('turn.nobody')}</p>
          {model.operates.value && (
            <p class={styles['hint']}>{t('turn.nobodyHint', { key: shortcutOf('grantNext') })}</p>
          )}
        </div>
      ) : (
        <TurnView model={model} speech={speech} kind="speech" />
      )}
      {nested !== undefined && <TurnView model={model} speech={nested} kind="response" />}
      {content !== null && (
        <div class={styles['sharing']} data-content={content.site}>
          <span>
            {t('turn.sharing')}: <b>{content.site}</b>
          </span>
          <ActionButton model={model} action={{ type: 'stopContent' }} size="small" />
        </div>
      )}
    </div>
  );
}
