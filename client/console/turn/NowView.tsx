import type { ComponentChildren } from 'preact';
import { nestedSpeech, speechOnFloor } from '../../../domain/floor/floor.ts';
import { t } from '../../i18n/translate.ts';
import { ActionButton } from '../actions/ActionButton.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { shortcutOf } from '../keys/keyIntent.ts';
import { TurnButtons } from './TurnButtons.tsx';
import { TurnCard } from './TurnCard.tsx';
import styles from './NowView.module.css';

type Props = {
  readonly model: ConsoleModel;
  /** What is seen; it stays in its place whoever has the word. */
  readonly picture: ComponentChildren;
};

/** The picture beside who has the word by the log, with the clock and what can be done about both. */
export function NowView({ model, picture }: Props) {
  const conference = model.link.conference.value;
  const speech = speechOnFloor(conference);
  const nested = nestedSpeech(conference);
  return (
    <div
      class={styles['now']}
      {...(speech === undefined
        ? { 'data-floor': 'none' }
        : { 'data-kind': 'speech', 'data-floor': speech.site })}
    >
      <div>{picture}</div>
      {speech === undefined ? (
        <Nobody model={model} />
      ) : (
        <>
          <TurnCard model={model} speech={speech} kind="speech" />
          <TurnButtons model={model} speech={speech} kind="speech" />
        </>
      )}
      {nested !== undefined && (
        <div class={styles['nested']} data-kind="response" data-floor={nested.site}>
          <TurnCard model={model} speech={nested} kind="response" />
          <TurnButtons model={model} speech={nested} kind="response" />
        </div>
      )}
      <Sharing model={model} />
    </div>
  );
}

function Nobody({ model }: { readonly model: ConsoleModel }) {
  const closed = model.link.conference.value.phase.phase === 'closed';
  return (
    <div class={styles['nobody']}>
      <p>{t(closed ? 'turn.afterClose' : 'turn.nobody')}</p>
      {model.operates.value && !closed && (
        <p class={styles['hint']}>{t('turn.nobodyHint', { key: shortcutOf('grantNext') })}</p>
      )}
    </div>
  );
}

function Sharing({ model }: { readonly model: ConsoleModel }) {
  const { content } = model.link.conference.value;
  return (
    content && (
      <div class={styles['sharing']} data-content={content.site}>
        <span>
          {t('turn.sharing')}: <b>{content.site}</b>
        </span>
        <ActionButton model={model} action={{ type: 'stopContent' }} size="small" />
      </div>
    )
  );
}
