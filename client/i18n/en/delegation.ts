import type { Translated } from '../Translated.ts';
import type { delegationVi } from '../vi/delegation.ts';

/** Who sits at a site: what the site and the secretariat write down. */
export const delegationEn: Translated<typeof delegationVi> = {
  title: 'Delegation',
};
