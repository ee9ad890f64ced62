import { useEffect } from 'preact/hooks';
import type { Delegation } from '../../domain/delegation/delegation.ts';
import type { SiteId } from '../../domain/ids.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { DelegationForm } from './DelegationForm.ts';

type Link = Pick<Signalling, 'request' | 'status'>;

/** As long as the page has its connection, so that nothing typed is lost by looking at something else meanwhile. */
const forms = new WeakMap<Link, Map<SiteId | null, DelegationForm>>();

/**
 * The page's form for a delegation, which hears what is written down while it is shown.
 * @param site whose delegation staff write; null for a site, which writes its own
 */
export function useFollowedForm(link: Link, site: SiteId | null, current: Delegation | null): DelegationForm {
  const form = formOf(link, site, current);
  useEffect(() => form.draft.follow(current), [form, current]);
  return form;
}

function formOf(link: Link, site: SiteId | null, current: Delegation | null): DelegationForm {
  const ofPage = forms.get(link) ?? new Map<SiteId | null, DelegationForm>();
  const form = ofPage.get(site) ?? new DelegationForm({ link, site, current });
  forms.set(link, ofPage.set(site, form));
  return form;
}
