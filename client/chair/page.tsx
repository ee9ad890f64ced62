import { LoginStore } from '../connection/LoginStore.ts';
import { StaffGate } from '../staff/StaffGate.tsx';
import { startPage } from '../ui/startPage.tsx';
import { ChairPage } from './ChairPage.tsx';

const logins = new LoginStore('staff');

startPage(
  <StaffGate page="chair" logins={logins}>
    {(login) => <ChairPage login={login} logins={logins} />}
  </StaffGate>,
  'chair.title',
);
