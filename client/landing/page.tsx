import { startPage } from '../ui/startPage.tsx';
import { LandingPage } from './LandingPage.tsx';

startPage(<LandingPage />, 'landing.title');
