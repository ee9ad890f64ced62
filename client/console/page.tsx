import { LoginStore } from '../connection/LoginStore.ts';
import { StaffGate } from '../staff/StaffGate.tsx';
import { startPage } from '../ui/startPage.tsx';
import { ConsolePage } from './ConsolePage.tsx';

const logins = new LoginStore('staff');

startPage(
  <StaffGate page="console" logins={logins}>
    {(login) => <ConsolePage login={login} logins={logins} />}
  </StaffGate>,
  'console.title',
);
