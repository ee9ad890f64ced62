import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import { copyResult } from '../ui/copyResult.ts';
import { resultText } from '../ui/resultText.ts';
import type { RollCallModel } from './RollCallModel.ts';
import styles from './ResultPanel.module.css';

/** What the shown count has come to, in the sentence that is read aloud. */
export function ResultPanel({ model }: { readonly model: RollCallModel }) {
  const sentence = resultText(model.result.value);
  return (
    <Panel
      title={t('rollcall.result')}
      fills
      class={styles['panel']}
      aside={
        <Button size="small" icon="copy" data-action="copy-result" onClick={() => void copyResult(sentence)}>
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
