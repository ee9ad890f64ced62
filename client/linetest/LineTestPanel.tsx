import type { SiteId } from '../../domain/ids.ts';
import { lineTestsOf } from '../../domain/linetest/lineTest.ts';
import { LineTestBadge } from './LineTestBadge.tsx';
import { LineTestForm } from './LineTestForm.tsx';
import { LineTestHistory } from './LineTestHistory.tsx';
import type { LineTestDesk } from './saveLineTest.ts';
import styles from './LineTestPanel.module.css';

type Props = {
  readonly site: SiteId;
  readonly desk: LineTestDesk;
  /** IANA zone that times are shown in. */
  readonly timeZone: string;
  /** Server's ms epoch. */
  readonly now: number;
  /** Whether this account writes tests down; others look at them. */
  readonly may: boolean;
  readonly autoFocus?: boolean;
  readonly onSaved?: () => void;
};

/** How a site's line was each time that it was tried, and the form for the next one. */
export function LineTestPanel(props: Props) {
  const { site, desk, timeZone, now, may, autoFocus = false, onSaved = () => {} } = props;
  const tests = lineTestsOf(desk.conference.lineTests, site);
  return (
    <div class={styles['panel']} data-line-test-panel={site}>
      {tests.length === 0 ? (
        <p>
          <LineTestBadge test={null} />
        </p>
      ) : (
        <LineTestHistory tests={tests} now={now} timeZone={timeZone} />
      )}
      {may && <LineTestForm key={site} site={site} desk={desk} autoFocus={autoFocus} onSaved={onSaved} />}
    </div>
  );
}
