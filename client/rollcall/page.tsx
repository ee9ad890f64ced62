import { LoginStore } from '../connection/LoginStore.ts';
import { StaffGate } from '../staff/StaffGate.tsx';
import { startPage } from '../ui/startPage.tsx';
import { RollCallPage } from './RollCallPage.tsx';

const logins = new LoginStore('staff');

startPage(
  <StaffGate page="rollcall" logins={logins}>
    {(login) => <RollCallPage login={login} logins={logins} />}
  </StaffGate>,
  'rollcall.title',
);
