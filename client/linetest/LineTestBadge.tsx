import type { LineTest } from '../../domain/linetest/lineTest.ts';
import { t } from '../i18n/translate.ts';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { RESULT_TEXTS, LINE_TEST_TONES } from './lineTestTexts.ts';

/** How a line was when it was last tried; null where nobody has. */
export function LineTestBadge({ test }: { readonly test: Pick<LineTest, 'result'> | null }) {
  return test === null ? (
    <StatusBadge tone="never">{t('linetest.notTested')}</StatusBadge>
  ) : (
    <StatusBadge tone={LINE_TEST_TONES[test.result]}>{t(RESULT_TEXTS[test.result])}</StatusBadge>
  );
}
