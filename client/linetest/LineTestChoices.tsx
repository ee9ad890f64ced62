import { CHECK_OUTCOMES, LINE_CHECKS, LINE_RESULTS } from '../../domain/linetest/lineTest.ts';
import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { StatusShape } from '../ui/StatusShape.tsx';
import { Choice } from './Choice.tsx';
import type { LineTestDraft } from './LineTestDraft.ts';
import { ALL_WELL_KEY, RESULT_KEYS } from './lineTestKey.ts';
import { CHECK_TEXTS, OUTCOME_TEXTS, RESULT_TEXTS, LINE_TEST_TONES } from './lineTestTexts.ts';
import styles from './LineTestForm.module.css';

/** How the line is, all in all. */
export function ResultChoice({
  draft,
  autoFocus,
}: {
  readonly draft: LineTestDraft;
  readonly autoFocus: boolean;
}) {
  const options = LINE_RESULTS.map((result) => ({
    value: result,
    shortcut: RESULT_KEYS[result],
    text: (
      <>
        <StatusShape tone={LINE_TEST_TONES[result]} /> {t(RESULT_TEXTS[result])}
      </>
    ),
  }));
  return (
    <Choice
      name="result"
      label={t('linetest.result')}
      size="large"
      autoFocus={autoFocus}
      options={options}
      value={draft.result.value}
      onChoose={(result) => draft.chooseResult(result)}
    />
  );
}

/** What was seen and heard. */
export function CheckChoices({ draft }: { readonly draft: LineTestDraft }) {
  const outcomes = CHECK_OUTCOMES.map((outcome) => ({ value: outcome, text: t(OUTCOME_TEXTS[outcome]) }));
  return (
    <div class={styles['checks']} role="group" aria-label={t('linetest.checks')}>
      {LINE_CHECKS.map((check, index) => (
        <Choice
          key={check}
          name={check}
          label={
            <>
              <kbd>{index + 1}</kbd> {t(CHECK_TEXTS[check])}
            </>
          }
          options={outcomes}
          value={draft.checks.value[check]}
          onChoose={(outcome) => draft.setCheck(check, outcome)}
        />
      ))}
      <Button size="small" shortcut={ALL_WELL_KEY} data-action="all-well" onClick={() => draft.allWell()}>
        {t('linetest.allWell')}
      </Button>
    </div>
  );
}
