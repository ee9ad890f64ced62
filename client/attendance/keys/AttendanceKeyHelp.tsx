import { t, type TextKey } from '../../i18n/translate.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { KeyList } from '../../ui/KeyList.tsx';
import { ATTENDANCE_KEYS, type AttendanceIntent } from './attendanceKeys.ts';

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
      <KeyList
        lines={ATTENDANCE_KEYS.map(({ intent, shown }) => ({ keys: shown, text: t(KEY_TEXTS[intent]) }))}
      />
    </Dialog>
  );
}
