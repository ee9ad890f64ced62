import { LINE_CHECKS, type LineTest } from '../../domain/linetest/lineTest.ts';
import { actorText } from '../i18n/actorText.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { t } from '../i18n/translate.ts';
import { LineTestBadge } from './LineTestBadge.tsx';
import { CHECK_TEXTS, faultText } from './lineTestTexts.ts';
import styles from './LineTestHistory.module.css';

type Props = {
  /** Oldest first. */
  readonly tests: readonly LineTest[];
  /** Server's ms epoch. A test of another day says its day: lines are often tried the day before. */
  readonly now: number;
  /** IANA zone that times are shown in. */
  readonly timeZone: string;
};

/** All tests of a site, the latest first. */
export function LineTestHistory({ tests, now, timeZone }: Props) {
  return (
    <ol class={styles['tests']} aria-label={t('linetest.history')} data-line-tests={tests.length} reversed>
      {tests.toReversed().map((test, index) => (
        <li key={tests.length - index} class={styles['test']} data-line-test={test.result}>
          <LineTestBadge test={test} />
          <span class={styles['fault']}>{faultText(test)}</span>
          <span class={styles['when']}>
            {t('linetest.testedBy', {
              time: formatMoment(test.at, now, timeZone),
              name: actorText(test.by),
            })}
          </span>
          <Failed test={test} />
        </li>
      ))}
    </ol>
  );
}

/** What does not work, check by check; the problem names one of them at most. */
function Failed({ test: { checks } }: { readonly test: LineTest }) {
  const failed = LINE_CHECKS.filter((check) => checks[check] === 'failed');
  return failed.length === 0 ? null : (
    <span class={styles['failed']}>
      {t('linetest.failedChecks', { checks: failed.map((check) => t(CHECK_TEXTS[check])).join(' · ') })}
    </span>
  );
}
