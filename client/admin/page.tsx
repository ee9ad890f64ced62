import { LoginStore } from '../connection/LoginStore.ts';
import { StaffGate } from '../staff/StaffGate.tsx';
import { startPage } from '../ui/startPage.tsx';
import { AdminPage } from './AdminPage.tsx';

const logins = new LoginStore('staff');

startPage(
  <StaffGate page="admin" logins={logins}>
    {(login) => <AdminPage login={login} logins={logins} />}
  </StaffGate>,
  'admin.title',
);
