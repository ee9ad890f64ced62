import { browserStorage } from '../connection/browserStorage.ts';
import { LoginStore } from '../connection/LoginStore.ts';
import { LocalDevices } from '../media/LocalDevices.ts';
import { ConferenceClient } from '../state/ConferenceClient.ts';
import { startPage } from '../ui/startPage.tsx';
import { keepBodyState } from './keepBodyState.ts';
import { SiteModel } from './SiteModel.ts';
import { SitePage } from './SitePage.tsx';
import { SiteVisit } from './SiteVisit.ts';

const logins = new LoginStore('site');
const devices = new LocalDevices();
const model = new SiteModel({
  logins,
  devices,
  storage: browserStorage('sessionStorage'),
  enter: (kind) => {
    const client = new ConferenceClient(logins);
    void client.open();
    return new SiteVisit(client, devices, kind);
  },
});
const code = new URLSearchParams(location.search).get('code')?.trim().toUpperCase() ?? null;

model.start(code);
keepBodyState(model, document.body);
startPage(<SitePage model={model} code={code} />, 'site.title');
