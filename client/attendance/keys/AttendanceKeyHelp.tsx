import { t, type TextKey } from '../../i18n/translate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ATTENDANCE_KEYS, type AttendanceIntent } from './attendanceKeys.ts';
import styles from './AttendanceKeyHelp.module.css';

const KEY_TEXTS: Readonly<Record<AttendanceIntent, TextKey>> = {
  search: 'attendance.keySearch',
  up: 'attendance.keyUp',
  down: 'attendance.keyDown',
  open: 'attendance.keyOpen',
  back: 'attendance.keyBack',
  help: 'attendance.keyHelp',
};

/** The keys, from the same table that the page acts by. */
export function AttendanceKeyHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={t('attendance.keys')} onClose={onClose}>
      <dl class={styles['keys']}>
        {ATTENDANCE_KEYS.map(({ intent, shown }) => (
          <div key={intent} class={styles['line']}>
            <dt>
              <kbd>{shown}</kbd>
            </dt>
            <dd>{t(KEY_TEXTS[intent])}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
