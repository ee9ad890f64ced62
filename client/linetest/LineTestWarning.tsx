import type { SiteId } from '../../domain/ids.ts';
import { lineTestsOf, type LineTests } from '../../domain/linetest/lineTest.ts';
import { t } from '../i18n/translate.ts';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { LINE_TEST_TONES } from './lineTestTexts.ts';

type Props = { readonly lineTests: LineTests; readonly site: SiteId };

/** Says of a site that will be heard that its latest line test was bad; nothing otherwise. */
export function LineTestWarning({ lineTests, site }: Props) {
  const latest = lineTestsOf(lineTests, site).at(-1);
  return latest?.result === 'bad' ? (
    <StatusBadge tone={LINE_TEST_TONES.bad}>{t('linetest.failedWarning')}</StatusBadge>
  ) : null;
}
