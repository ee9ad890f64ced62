import { LoginStore } from '../connection/LoginStore.ts';
import { StaffGate } from '../staff/StaffGate.tsx';
import { startPage } from '../ui/startPage.tsx';
import { AttendancePage } from './AttendancePage.tsx';

const logins = new LoginStore('staff');

startPage(
  <StaffGate page="attendance" logins={logins}>
    {(login) => <AttendancePage login={login} logins={logins} />}
  </StaffGate>,
  'attendance.title',
);
