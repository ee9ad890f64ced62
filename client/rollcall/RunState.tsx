import { findSite } from '../../domain/sites/sites.ts';
import type { SiteId } from '../../domain/ids.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { shortcutOf } from './rollCallKeys.ts';
import { refusalText } from './rollCallTexts.ts';
import type { RollCallModel } from './RollCallModel.ts';
import styles from './RunState.module.css';

/** While nobody is being called: how the run stands, and the key that begins it or goes on. */
export function RunState({ model }: { readonly model: RollCallModel }) {
  const counting = model.counts.value.length > 0;
  const block = model.blockOf(counting ? { type: 'run' } : { type: 'open', number: 1 });
  return (
    <header class={styles['state']} data-run-state={model.run.value?.stage ?? 'none'}>
      <div>
        <p class={styles['title']}>{titleOf(model)}</p>
        <p class={styles['about']}>{block === null ? nextOf(model) : whyNot(model, block)}</p>
      </div>
      <Button
        class={styles['start']}
        variant="primary"
        shortcut={shortcutOf('startOrResume')}
        disabled={block !== null}
        data-action="start"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void model.startOrResume()}
      >
        {t(model.run.value?.stage === 'interrupted' ? 'rollcall.resume' : 'rollcall.start')}
      </Button>
    </header>
  );
}

function titleOf(model: RollCallModel): string {
  const run = model.run.value;
  if (run?.stage === 'interrupted') {
    const at = run.resumesAt ?? model.next.value;
    return at === null ? t('rollcall.interrupted') : t('rollcall.interruptedAt', { site: nameOf(model, at) });
  }
  if (model.counts.value.length === 0) {
    return t('rollcall.notOpened');
  }
  return t(run === null ? 'rollcall.notStarted' : 'rollcall.finished');
}

function nextOf(model: RollCallModel): string {
  if (model.counts.value.length === 0) {
    return t('rollcall.sitesToCall', { count: model.result.value.expected });
  }
  return t('rollcall.leftToCall', { count: model.left.value });
}

/** A run that has nobody to call is no trouble: everybody has a mark. */
function whyNot(model: RollCallModel, block: NonNullable<ReturnType<RollCallModel['blockOf']>>): string {
  return block === 'holds_already' ? t('rollcall.everybodyMarked') : refusalText(block);
}

function nameOf({ link }: RollCallModel, id: SiteId): string {
  const site = findSite(link.conference.value.sites, id);
  return site === undefined ? id : local(site.shortName);
}
