import type { AttendanceRecord } from '../../../contract/http.ts';
import type { AttendanceLine, AttendanceSheet } from '../../../domain/attendance/AttendanceSheet.ts';
import type { LoginStore } from '../../connection/LoginStore.ts';
import type { Signalling } from '../../connection/Signalling.ts';
import { local } from '../../i18n/language.ts';
import { t } from '../../i18n/translate.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SiteDetail.module.css';

type Props = {
  /** The record that the sheet was made of: corrections are tried on it before they are sent. */
  readonly record: AttendanceRecord;
  readonly sheet: AttendanceSheet;
  readonly line: AttendanceLine;
  /** IANA zone that times are shown and typed in. */
  readonly timeZone: string;
  readonly logins: LoginStore;
  readonly signalling: Signalling;
  readonly onClose: () => void;
};

/** All that the record knows of one site, and what the secretariat may say against it. */
export function SiteDetail({ line, onClose }: Props) {
  const { site } = line;
  return (
    <aside class={styles['detail']} aria-label={t('attendanceDetail.title')} data-detail={site.id}>
      <header class={styles['head']}>
        <h2>
          {site.id} {local(site.name)}
        </h2>
        <Button size="small" variant="quiet" icon="close" onClick={onClose} data-action="close-detail">
          {t('shared.close')}
        </Button>
      </header>
      <h3>{t('delegation.title')}</h3>
    </aside>
  );
}
