import type { SiteId } from '../../domain/ids.ts';
import { inProtocolOrder, isInvited, type Site, type Sites } from '../../domain/sites/sites.ts';
import { searchKey } from '../../domain/text.ts';

/** The sites that fit best: one, none, or several that fit as well. */
export type SiteFinder = (text: string) => readonly SiteId[];

/**
 * Finds the sites that a list may mean by a normalised text: by its code, else by its short name in either language, else by
 * that without diacritics. Capitals make no difference. Rule [IM4].
 */
export function createSiteFinder(state: Sites): SiteFinder {
  const invited = inProtocolOrder(state).filter(isInvited);
  const names = ({ shortName }: Site): readonly string[] => [shortName.vi, shortName.en];
  const indexes = [
    { key: foldCase, index: indexBy(invited, ({ id }) => [foldCase(id)]) },
    { key: foldCase, index: indexBy(invited, (site) => names(site).map(foldCase)) },
    { key: searchKey, index: indexBy(invited, (site) => names(site).map(searchKey)) },
  ];

  return (text) => {
    const fitting = indexes.map(({ key, index }) => index.get(key(text)));
    return fitting.find((sites) => sites !== undefined) ?? [];
  };
}

function foldCase(text: string): string {
  return text.toLocaleLowerCase('vi');
}

function indexBy(
  sites: readonly Site[],
  keysOf: (site: Site) => readonly string[],
): ReadonlyMap<string, readonly SiteId[]> {
  const index = new Map<string, SiteId[]>();
  for (const site of sites) {
    for (const key of new Set(keysOf(site))) {
      index.set(key, [...(index.get(key) ?? []), site.id]);
    }
  }
  return index;
}
