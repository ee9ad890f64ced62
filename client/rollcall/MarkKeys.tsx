import type { Mark } from '../../domain/rollcall/rollCall.ts';
import { findSite } from '../../domain/sites/sites.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { MARK_KEYS, shortcutOf, type MarkIntent, type RollCallIntent } from './rollCallKeys.ts';
import { refusalText } from './rollCallTexts.ts';
import { MARK_TEXTS } from '../i18n/markTexts.ts';
import type { KeyBlock, RollCallModel } from './RollCallModel.ts';
import type { Block } from './rollCallAction.ts';
import styles from './MarkKeys.module.css';

type Props = { readonly model: RollCallModel };

const INTENTS = Object.keys(MARK_KEYS) as readonly MarkIntent[];

/** The keys as buttons, locked with their reason while they could do nothing. */
export function MarkKeys({ model }: Props) {
  return (
    <div class={styles['keys']}>
      <SelectedNote model={model} />
      <div class={styles['marks']}>
        {INTENTS.map((intent) => (
          <Key
            key={intent}
            intent={intent}
            mark={MARK_KEYS[intent]}
            label={t(MARK_TEXTS[MARK_KEYS[intent]])}
            block={blockOfMark(model, MARK_KEYS[intent])}
            onPress={() => void model.mark(MARK_KEYS[intent])}
          />
        ))}
      </div>
      <RunKeys model={model} />
    </div>
  );
}

function RunKeys({ model }: Props) {
  const calling = model.calling.value;
  const { undoable, target } = model;
  return (
    <div class={styles['others']}>
      <Key
        intent="skip"
        label={t('rollcall.actionSkip')}
        block={calling === null ? 'nothing_selected' : model.blockOf({ type: 'skip', site: calling.site })}
        onPress={() => void model.skip()}
      />
      <Key
        intent="undo"
        label={t('rollcall.actionUndo')}
        block={undoable === null ? 'nothing_to_undo' : model.blockOf({ type: 'undo', site: undoable })}
        onPress={() => void model.undo()}
      />
      <Key
        intent="call"
        label={t(model.list.selected.value === null ? 'rollcall.callAgain' : 'rollcall.actionCall')}
        block={target === null ? 'nothing_selected' : model.blockOf({ type: 'call', site: target })}
        onPress={() => void model.call()}
      />
      <Key
        intent="interrupt"
        label={t('rollcall.actionInterrupt')}
        block={model.blockOf({ type: 'interrupt' })}
        onPress={() => void model.act({ type: 'interrupt' })}
      />
    </div>
  );
}

type KeyProps = {
  readonly intent: RollCallIntent;
  readonly label: string;
  readonly block: Block | KeyBlock | null;
  readonly mark?: Mark;
  readonly onPress: () => void;
};

function Key({ intent, label, block, mark, onPress }: KeyProps) {
  return (
    <Button
      class={styles['key']}
      shortcut={shortcutOf(intent)}
      disabled={block !== null}
      title={block === null ? undefined : refusalText(block)}
      data-action={intent}
      data-mark={mark}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {label}
    </Button>
  );
}

/** While a site of the list is selected, the keys are about it and not about the one that is called. */
function SelectedNote({ model }: Props) {
  const selected = model.list.selected.value;
  const site = selected === null ? undefined : findSite(model.link.conference.value.sites, selected);
  return site === undefined ? null : (
    <p class={styles['selected']} data-selected={site.id}>
      {t('rollcall.keysActOn', { site: `${site.id} ${local(site.shortName)}` })}
      <Button
        variant="quiet"
        size="small"
        shortcut={shortcutOf('leave')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => model.list.clear()}
      >
        {t('rollcall.leaveSelected')}
      </Button>
    </p>
  );
}

function blockOfMark(model: RollCallModel, mark: Mark): Block | KeyBlock | null {
  const site = model.target;
  const number = model.count.value?.number;
  if (site === null || number === undefined) {
    return 'nothing_selected';
  }
  // The words are asked for afterwards; what else stands in the way does not depend on them.
  return model.blockOf({
    type: 'mark',
    number,
    site,
    mark,
    reason: '…',
    correction: model.corrects.value ? '…' : null,
  });
}
