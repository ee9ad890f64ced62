import { LoginStore } from '../connection/LoginStore.ts';
import { StaffGate } from '../staff/StaffGate.tsx';
import { startPage } from '../ui/startPage.tsx';
import { ReportPage } from './ReportPage.tsx';

const logins = new LoginStore('staff');

startPage(
  <StaffGate page="report" logins={logins}>
    {(login) => <ReportPage login={login} logins={logins} />}
  </StaffGate>,
  'report.title',
);
