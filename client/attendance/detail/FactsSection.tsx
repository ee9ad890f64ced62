import type { ComponentChildren } from 'preact';
import { formatDuration } from '../../i18n/formatTime.ts';
import { t } from '../../i18n/translate.ts';
import { formatShare } from '../../i18n/formatShare.ts';
import { CorrectedValue } from './CorrectedValue.tsx';
import type { DetailView } from './DetailView.ts';
import { Section } from './Section.tsx';
import styles from './SiteDetail.module.css';

/** What was measured, with what the secretariat says instead. Rule [SD1]. */
export function FactsSection({ view }: { readonly view: DetailView }) {
  const { line } = view;
  return (
    <Section title={t('attendanceDetail.facts')} name="facts">
      {!view.corrects && <p class={styles['muted']}>{t('attendanceDetail.readOnly')}</p>}
      <dl class={styles['facts']}>
        <Fact term={t('attendanceDetail.firstIn')}>
          <CorrectedValue view={view} field="firstInAt" />
        </Fact>
        <Fact term={t('attendanceDetail.lastOut')}>
          <CorrectedValue view={view} field="lastOutAt" />
        </Fact>
        <Fact term={t('attendanceDetail.connected')}>{formatDuration(line.connectedMs)}</Fact>
        <Fact term={t('attendanceDetail.inSession')}>{sessionText(view)}</Fact>
        <Fact term={t('attendanceDetail.drops')}>
          {line.drops === 0 ? t('attendanceDetail.no') : t('attendanceDetail.times', { count: line.drops })}
        </Fact>
        <Fact term={t('attendanceDetail.longestGap')}>
          {line.longestGapMs === 0 ? t('attendanceDetail.no') : formatDuration(line.longestGapMs)}
        </Fact>
        <Fact term={t('attendanceDetail.late')} name="late">
          {durationOrNo(line.lateMs)}
        </Fact>
        <Fact term={t('attendanceDetail.leftEarly')} name="left-early">
          {durationOrNo(line.leftEarlyMs)}
        </Fact>
      </dl>
    </Section>
  );
}

type FactProps = { readonly term: string; readonly name?: string; readonly children: ComponentChildren };

function Fact({ term, name, children }: FactProps) {
  return (
    <div data-fact={name}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function sessionText({ line: { sessionMs, expectedMs, share } }: DetailView): string {
  if (share === null) {
    return t('attendanceDetail.unknown');
  }
  const time = formatDuration(sessionMs);
  const whole = formatDuration(expectedMs);
  return `${t('attendanceDetail.partOf', { time, whole })} (${formatShare(share)})`;
}

function durationOrNo(durationMs: number | null): string {
  return durationMs === null ? t('attendanceDetail.no') : formatDuration(durationMs);
}
