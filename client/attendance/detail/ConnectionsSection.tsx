import type { ConnectionSpan } from '../../../domain/attendance/attendance.ts';
import type { DeviceId } from '../../../domain/ids.ts';
import { formatDuration } from '../../i18n/formatTime.ts';
import { t, type TextKey } from '../../i18n/translate.ts';
import { HeadCells } from '../../ui/HeadCells.tsx';
import data from '../../ui/DataTable.module.css';
import { classes } from '../../ui/classes.ts';
import type { DetailView } from './DetailView.ts';
import { momentText } from '../momentText.ts';
import { Section } from './Section.tsx';
import styles from './SiteDetail.module.css';

const ENDING_TEXTS: Readonly<Record<NonNullable<ConnectionSpan['endedBy']>, TextKey>> = {
  left: 'attendanceDetail.endedLeft',
  lost: 'attendanceDetail.endedLost',
  removed: 'attendanceDetail.endedRemoved',
  server_stopped: 'attendanceDetail.endedServer',
  replaced: 'attendanceDetail.endedReplaced',
};

const HEAD_TEXTS = [
  'attendanceDetail.device',
  'attendanceDetail.from',
  'attendanceDetail.to',
  'attendanceDetail.ending',
] as const;

/** When the site was there, for reading; and every connection as it was, for proving. */
export function ConnectionsSection({ view }: { readonly view: DetailView }) {
  const { stretches, connections, connection } = view.line;
  if (connections.length === 0) {
    return (
      <Section title={t('attendanceDetail.connections')} name="connections">
        <p class={styles['muted']}>{t('attendanceDetail.noConnection')}</p>
      </Section>
    );
  }
  return (
    <Section title={t('attendanceDetail.connections')} name="connections">
      <p class={styles['muted']}>{t('attendanceDetail.stretches')}</p>
      <ul class={styles['history']}>
        {stretches.map(({ startAt, endAt }, index) => (
          <li key={startAt} data-stretch="">
            {momentText(startAt, view)} –{' '}
            {connection === 'online' && index === stretches.length - 1
              ? t('attendanceDetail.open')
              : momentText(endAt, view)}
            {' · '}
            {formatDuration(endAt - startAt)}
          </li>
        ))}
      </ul>
      <details class={styles['more']}>
        <summary>{t('attendanceDetail.rawConnections', { count: connections.length })}</summary>
        <RawTable view={view} />
      </details>
    </Section>
  );
}

function RawTable({ view }: { readonly view: DetailView }) {
  const { connections } = view.line;
  const devices = [...new Set(connections.map(({ device }) => device))];
  return (
    <table class={classes(data['table'], styles['raw'])}>
      <thead>
        <tr>
          <HeadCells texts={HEAD_TEXTS} />
        </tr>
      </thead>
      <tbody>
        {connections.map((span) => (
          <tr key={span.epoch} data-connection={span.epoch}>
            <td title={span.device}>{deviceText(devices, span.device)}</td>
            <td>{momentText(span.startAt, view)}</td>
            <td>{span.endAt === null ? '' : momentText(span.endAt, view)}</td>
            <td>{t(span.endedBy === null ? 'attendanceDetail.open' : ENDING_TEXTS[span.endedBy])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Devices have ids that nobody can say: they are numbered as they came. */
function deviceText(devices: readonly DeviceId[], device: DeviceId): string {
  return t('attendanceDetail.deviceName', { number: devices.indexOf(device) + 1 });
}
