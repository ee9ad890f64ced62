import { t } from '../i18n/translate.ts';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { failureText } from './failureText.ts';
import styles from './FetchNotice.module.css';
import type { Fetched } from './useFetched.ts';

/** What stands in the place of something that has not come: that it is on its way, or why it does not come. */
export function FetchNotice({ fetched }: { readonly fetched: Fetched<unknown> }) {
  const problem = fetched.problem.value;
  if (problem === null) {
    return fetched.data.value === null ? <p class={styles['loading']}>{t('shared.loading')}</p> : null;
  }
  return (
    <Notice code={problem.code}>
      {failureText(problem)}{' '}
      <Button size="small" onClick={() => void fetched.reload()}>
        {t('shared.retry')}
      </Button>
    </Notice>
  );
}
