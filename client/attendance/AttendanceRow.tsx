import type { AttendanceLine } from '../../domain/attendance/AttendanceSheet.ts';
import { GROUP_TEXTS } from '../i18n/groupTexts.ts';
import { formatDuration, formatTime } from '../i18n/formatTime.ts';
import { local } from '../i18n/language.ts';
import { t } from '../i18n/translate.ts';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { StatusShape } from '../ui/StatusShape.tsx';
import styles from './AttendanceTable.module.css';

type Props = { readonly line: AttendanceLine; readonly timeZone: string };

/** What the record says of one site. */
export function AttendanceRow({ line, timeZone }: Props) {
  const { site, connection, connectedMs, drops, spoke } = line;
  const [firstInAt, lastOutAt] = [line.firstIn.official, line.lastOut.official];
  const online = connection === 'online';
  const nothing = t('attendance.nothing');
  const timeOf = (at: number | null) => (at === null ? nothing : formatTime(at, timeZone, 'seconds'));
  return (
    <tr data-site={site.id} data-online={online} data-never={firstInAt === null}>
      <th scope="row">
        <StatusShape tone={online ? 'online' : firstInAt === null ? 'never' : 'left'} /> {site.id}
      </th>
      <td title={local(site.name)}>{local(site.shortName)}</td>
      <td>{t(GROUP_TEXTS[site.group])}</td>
      <td data-cell="first-in">{timeOf(firstInAt)}</td>
      <td data-cell="last-out">
        {online ? <StatusBadge tone="online">{t('attendance.stillHere')}</StatusBadge> : timeOf(lastOutAt)}
      </td>
      <td data-cell="connected">{firstInAt === null ? nothing : formatDuration(connectedMs)}</td>
      <td data-cell="drops" class={drops > 0 ? styles['dropped'] : undefined}>
        {firstInAt === null ? nothing : drops}
      </td>
      <td data-cell="spoke">
        {spoke.count === 0
          ? nothing
          : t('attendance.spokeValue', { count: spoke.count, duration: formatDuration(spoke.netMs) })}
      </td>
    </tr>
  );
}
