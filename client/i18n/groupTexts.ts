import type { SiteGroup } from '../../domain/sites/sites.ts';
import type { TextKey } from './translate.ts';

/** What the groups of sites are called. */
export const GROUP_TEXTS: Readonly<Record<SiteGroup, TextKey>> = {
  host: 'shared.groupHost',
  province: 'shared.groupProvince',
  mission: 'shared.groupMission',
};
