import { resultSentence } from '../../domain/rollcall/rollCallResult.ts';
import { language } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { showToast } from '../ui/toasts.ts';
import type { RollCallModel } from './RollCallModel.ts';
import styles from './ResultPanel.module.css';

/** What the shown count has come to, in the sentence that is read aloud. */
export function ResultPanel({ model }: { readonly model: RollCallModel }) {
  const sentence = resultSentence(model.result.value, language.value);
  return (
    <Panel
      title={t('rollcall.result')}
      fills
      class={styles['panel']}
      aside={
        <Button size="small" icon="copy" data-action="copy-result" onClick={() => void copy(sentence)}>
          {t('rollcall.copy')}
        </Button>
      }
    >
      <p class={styles['sentence']} data-result="">
        {sentence}
      </p>
    </Panel>
  );
}

/** Browsers give pages no clipboard when they come over plain HTTP: then the sentence can still be selected by hand. */
async function copy(sentence: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(sentence);
    showToast('done', t('rollcall.copied'));
  } catch {
    showToast('refused', t('rollcall.notCopied'));
  }
}
