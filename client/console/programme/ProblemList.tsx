import { formatDuration } from '../../i18n/formatTime.ts';
import { t } from '../../i18n/translate.ts';
import { Icon } from '../../ui/Icon.tsx';
import { RunningText } from '../../ui/RunningText.tsx';
import type { ConsoleModel } from '../ConsoleModel.ts';
import { BUS_TEXTS, PROBLEM_TEXTS } from '../consoleTexts.ts';
import styles from './ProblemList.module.css';

/** Trouble of the programme, as the media plane reports it, the latest first. */
export function ProblemList({ model }: { readonly model: ConsoleModel }) {
  const problems = model.link.programme.value.problems.toSorted((a, b) => b.since - a.since);
  return (
    <section class={styles['problems']} aria-label={t('console.problems')} data-problems={problems.length}>
      {problems.length === 0 && (
        <p class={styles['none']}>
          <Icon name="check" size={16} /> {t('console.noProblems')}
        </p>
      )}
      <ul>
        {problems.map(({ bus, site, problem, since }) => (
          <li
            key={`${bus} ${problem}`}
            class={styles['problem']}
            data-problem={problem}
            data-problem-site={site}
          >
            <Icon name="warning" />
            <span>{t(PROBLEM_TEXTS[problem], { site, bus: t(BUS_TEXTS[bus]).toLowerCase() })}</span>
            <RunningText
              class={styles['since']}
              text={() =>
                t('console.problemSince', { duration: formatDuration(model.link.serverNow() - since) })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
