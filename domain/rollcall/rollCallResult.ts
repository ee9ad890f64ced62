import { inProtocolOrder, isInvited, type Site, type Sites } from '../sites/sites.ts';
import type { Language } from '../text.ts';
import { markOf, type Count, type Mark } from './rollCall.ts';

/** A site that is not there, and why. */
export type AbsentSite = { readonly site: Site; readonly reason: string };

/** What a count has come to. Every expected site is in exactly one of the lists, in protocol order. Rule [RC17]. */
export type RollCallResult = {
  /** How many sites were asked for: all on the list but the host, and those taken off it since that have a mark. */
  readonly expected: number;
  readonly online: readonly Site[];
  readonly inHall: readonly Site[];
  readonly absent: readonly AbsentSite[];
  readonly excused: readonly AbsentSite[];
  readonly notCalled: readonly Site[];
};

/** Sorts the sites of the conference by their marks in a count. */
export function rollCallResult(count: Pick<Count, 'marks'>, sites: Sites): RollCallResult {
  const expected = sitesOf(count, sites).map((site) => ({ site, entry: markOf(count, site.id) }));
  const marked = (mark: Mark | null) =>
    expected
      .filter(({ entry }) => (entry?.mark ?? null) === mark)
      .map(({ site, entry }) => ({ site, reason: entry?.reason ?? '' }));
  const sitesMarked = (mark: Mark | null) => marked(mark).map(({ site }) => site);
  return {
    expected: expected.length,
    online: sitesMarked('present_online'),
    inHall: sitesMarked('present_in_hall'),
    absent: marked('absent'),
    excused: marked('excused'),
    notCalled: sitesMarked(null),
  };
}

/** A site that was taken off the list afterwards stays in the counts in which it has answered. */
function sitesOf(count: Pick<Count, 'marks'>, sites: Sites): readonly Site[] {
  return inProtocolOrder(sites).filter(
    (site) => site.group !== 'host' && (isInvited(site) || markOf(count, site.id) !== null),
  );
}

/** The result in one sentence, as it is read aloud and put into the minutes. */
export function resultSentence(result: RollCallResult, language: Language): string {
  const { expected, online, inHall, notCalled } = result;
  const present = online.length + inHall.length;
  const absent = named(result.absent, language);
  const excused = named(result.excused, language);
  switch (language) {
    case 'vi':
      return (
        `Có mặt ${present}/${expected} điểm cầu ` +
        `(trực tuyến ${online.length}, tại hội trường ${inHall.length}); ` +
        `vắng ${absent}; vắng có phép ${excused}; chưa điểm danh ${notCalled.length}.`
      );
    case 'en':
      return (
        `Present: ${present} of ${expected} sites ` +
        `(online ${online.length}, in the hall ${inHall.length}); ` +
        `absent ${absent}; excused ${excused}; not called ${notCalled.length}.`
      );
    default:
      return language satisfies never;
  }
}

/** "2: Lào Cai (mất điện), Gia Lai (bão)"; only the number where there is nobody. */
function named(sites: readonly AbsentSite[], language: Language): string {
  const names = sites.map(({ site, reason }) => `${site.shortName[language]} (${reason})`);
  return names.length === 0 ? '0' : `${names.length}: ${names.join(', ')}`;
}
