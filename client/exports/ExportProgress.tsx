import { t } from '../i18n/translate.ts';
import { Button } from '../ui/Button.tsx';
import { failureText } from '../ui/failureText.ts';
import { Notice } from '../ui/Notice.tsx';
import type { ExportMaker, ExportStep } from './ExportMaker.ts';
import styles from './ExportProgress.module.css';

/** What becomes of the file that was asked for; a refusal with what helps. */
export function ExportProgress({ maker }: { readonly maker: ExportMaker }) {
  const state = maker.state.value;
  return (
    <div data-export-step={state.step}>
      {/* Always there: a place that speaks has to exist before it says something. */}
      <p role="status" class={styles['status']} data-busy={maker.busy}>
        {statusText(state)}
      </p>
      {state.step === 'failed' && (
        <Notice code={state.failure.code}>
          {state.number !== null && `${t('exports.refused', { number: state.number })} `}
          {failureText(state.failure)} <Again maker={maker} state={state} />
        </Notice>
      )}
    </div>
  );
}

type AgainProps = { readonly maker: ExportMaker; readonly state: ExportStep & { readonly step: 'failed' } };

/** A file that exists is fetched once more where only the way here failed. */
function Again({ maker, state: { number, failure } }: AgainProps) {
  return number === null || failure.code !== 'no_answer' ? null : (
    <Button size="small" data-action="fetch-again" onClick={() => void maker.fetch(number)}>
      {t('exports.retryFetch', { number })}
    </Button>
  );
}

function statusText(state: ExportStep): string {
  switch (state.step) {
    case 'idle':
    case 'failed':
      return '';
    case 'making':
      return t(state.again ? 'exports.makingAgain' : 'exports.making');
    case 'fetching':
      return t('exports.fetching', { number: state.number });
    case 'done':
      return t('exports.done', { name: state.name });
    default:
      return state satisfies never;
  }
}
