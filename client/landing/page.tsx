import { startPage } from '../ui/startPage.tsx';
import { LandingPage } from './LandingPage.tsx';

// The server answers every address that is no page's with this one. Rule [HT8].
startPage(<LandingPage lost={window.location.pathname !== '/'} />, 'landing.title');
