import { isStoredText, NAME_LIMIT, type LocalText } from '../text.ts';
import { Rejection } from '../rejection.ts';
import { REASON_LIMIT } from '../rollcall/rollCall.ts';
import {
  findSite,
  isInvited,
  SITES_MAX,
  type Site,
  type SiteCommand,
  type SiteEvent,
  type SiteProfile,
  type Sites,
} from './sites.ts';

type Decision = readonly SiteEvent[] | Rejection;

/** Puts a site onto the list, or back onto it. Rules [ST15] and [ST16]. */
export function inviteSite(sites: Sites, profile: SiteProfile): Decision {
  const known = findSite(sites, profile.id);
  if (known !== undefined && isInvited(known)) {
    return isSameProfile(known, profile) ? [] : new Rejection('site_invited');
  }
  if (profile.group === 'host') {
    return new Rejection('host_site');
  }
  if (Object.keys(sites).length >= SITES_MAX && known === undefined) {
    return new Rejection('list_full');
  }
  if (!Number.isSafeInteger(profile.order) || profile.order < 1) {
    return new Rejection('invalid_number');
  }
  return refusedNames(sites, profile.id, profile) ?? [{ type: 'SiteInvited', data: profileOf(profile) }];
}

/** Gives a site another name; what it was called before stays in the record. Rule [ST12]. */
export function renameSite(
  sites: Sites,
  site: Site,
  { name, shortName, reason }: SiteCommand & { readonly type: 'RenameSite' },
): Decision {
  if (!isInvited(site)) {
    return new Rejection('site_removed');
  }
  if (isSameText(site.name, name) && isSameText(site.shortName, shortName)) {
    return [];
  }
  const data = { site: site.id, name: both(name), shortName: both(shortName), reason };
  return (
    refusedNames(sites, site.id, { name, shortName }) ??
    refusedReason(reason) ?? [{ type: 'SiteRenamed', data }]
  );
}

/** A change of the list is explained. */
export function refusedReason(reason: string): Rejection | null {
  if (reason === '') {
    return new Rejection('reason_needed');
  }
  return isStoredText(reason, REASON_LIMIT) ? null : new Rejection('invalid_text');
}

/** Two sites of one short name could not be told apart on any screen. */
function refusedNames(
  sites: Sites,
  id: SiteProfile['id'],
  { name, shortName }: Pick<SiteProfile, 'name' | 'shortName'>,
): Rejection | null {
  if (![name.vi, name.en, shortName.vi, shortName.en].every((text) => isStoredText(text, NAME_LIMIT))) {
    return new Rejection('invalid_text');
  }
  const taken = Object.values(sites).some(
    (other) =>
      other.id !== id &&
      isInvited(other) &&
      (other.shortName.vi === shortName.vi || other.shortName.en === shortName.en),
  );
  return taken ? new Rejection('name_taken') : null;
}

function profileOf({ id, name, shortName, group, order, timeZone }: SiteProfile): SiteProfile {
  return { id, name: both(name), shortName: both(shortName), group, order, timeZone };
}

function isSameProfile(a: SiteProfile, b: SiteProfile): boolean {
  return (
    isSameText(a.name, b.name) &&
    isSameText(a.shortName, b.shortName) &&
    a.group === b.group &&
    a.order === b.order &&
    a.timeZone === b.timeZone
  );
}

function isSameText(a: LocalText, b: LocalText): boolean {
  return a.vi === b.vi && a.en === b.en;
}

/** A command carries more than the log shall. */
function both({ vi, en }: LocalText): LocalText {
  return { vi, en };
}
