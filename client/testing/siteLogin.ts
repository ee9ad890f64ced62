import type { Login } from '../../contract/http.ts';
import type { ConferenceId, SiteId } from '../../domain/ids.ts';
import { asId } from '../../domain/ids.ts';

/** What a site gets when it has logged in. */
export const siteLogin: Login = {
  accessToken: 'access-1',
  expiresAt: 600_000,
  refreshToken: 'refresh-1',
  roles: ['site'],
  name: 'LCA',
  site: asId<SiteId>('LCA'),
  siteName: { vi: 'UBND tỉnh Lào Cai', en: 'Lào Cai' },
  display: null,
  conference: asId<ConferenceId>('conference-1'),
  rtpCapabilities: {},
};
