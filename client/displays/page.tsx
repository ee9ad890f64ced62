import { browserStorage } from '../connection/browserStorage.ts';
import { LoginStore } from '../connection/LoginStore.ts';
import { startPage } from '../ui/startPage.tsx';
import { DisplayPage } from './DisplayPage.tsx';
import { screenStorage } from './screenStorage.ts';
import './displays.css';

const screen = new URLSearchParams(location.search).get('screen') ?? '';
const logins = new LoginStore('display', screenStorage(browserStorage('localStorage'), screen));

startPage(<DisplayPage logins={logins} />, 'displays.title', { theme: 'dark' });
