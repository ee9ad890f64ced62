import type { ReportedConference } from '../../contract/report.ts';
import type { SiteAcross, SiteAppearance } from '../../domain/attendance/reportAcross.ts';
import { VERDICT_TEXTS } from '../i18n/verdictTexts.ts';
import { formatShare } from '../i18n/formatShare.ts';
import { formatDayTime, formatDuration } from '../i18n/formatTime.ts';
import { local } from '../i18n/language.ts';
import { t, type TextKey } from '../i18n/translate.ts';
import { HeadCells } from '../ui/HeadCells.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { VERDICT_TONES } from './reportTexts.ts';

type Props = { readonly site: SiteAcross; readonly conferences: readonly ReportedConference[] };

const COLUMNS: readonly TextKey[] = [
  'report.conference',
  'report.verdict',
  'report.share',
  'report.lateTimes',
  'report.earlyTimes',
  'report.drops',
  'report.spoke',
];

/** How a site did in each conference, in the order of their openings. */
export function Appearances({ site, conferences }: Props) {
  return (
    <table aria-label={t('report.appearances', { site: local(site.site.shortName) })}>
      <thead>
        <tr>
          <HeadCells texts={COLUMNS} />
        </tr>
      </thead>
      <tbody>
        {site.appearances.map((one) => (
          <Row
            key={one.conference}
            appearance={one}
            conference={conferences.find(({ conference }) => conference === one.conference)}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = {
  readonly appearance: SiteAppearance;
  readonly conference: ReportedConference | undefined;
};

function Row({ appearance, conference }: RowProps) {
  const { verdict, share, lateMs, leftEarlyMs, drops, spokeCount, spokeMs } = appearance;
  const time = (ms: number | null) => (ms === null ? t('report.nothing') : formatDuration(ms));
  return (
    <tr data-appearance={appearance.conference}>
      <th scope="row" title={conference && local(conference.title)}>
        {conference &&
          `${formatDayTime(conference.openedAt, conference.timeZone)} · ${local(conference.title)}`}
      </th>
      <td>
        {verdict === null ? (
          t('report.underWay')
        ) : (
          <StatusBadge tone={VERDICT_TONES[verdict]}>{t(VERDICT_TEXTS[verdict])}</StatusBadge>
        )}
      </td>
      <td>{share === null ? t('report.nothing') : formatShare(share)}</td>
      <td>{time(lateMs)}</td>
      <td>{time(leftEarlyMs)}</td>
      <td>{drops}</td>
      <td>
        {spokeCount === 0
          ? t('report.nothing')
          : t('report.spokeValue', { count: spokeCount, duration: formatDuration(spokeMs) })}
      </td>
    </tr>
  );
}
