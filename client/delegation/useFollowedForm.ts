import { useEffect, useMemo } from 'preact/hooks';
import type { Delegation } from '../../domain/delegation/delegation.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { DelegationForm } from './DelegationForm.ts';

/**
 * A form that outlives the editor's being open, so that nothing typed is lost by closing it, and hears what is written
 * down meanwhile.
 * @param site whose delegation staff write; null for a site, which writes its own
 */
export function useFollowedForm(
  link: Pick<Signalling, 'request' | 'status'>,
  site: SiteId | null,
  current: Delegation | null,
): DelegationForm {
  // Only the first one is begun with; the later ones are followed.
  const form = useMemo(() => new DelegationForm({ link, site, current }), [link, site]);
  useEffect(() => form.draft.follow(current), [form, current]);
  return form;
}
