import type { SiteId } from '../../domain/ids.ts';
import type { SiteProfile } from '../../domain/sites/sites.ts';
import { searchKey } from '../../domain/text.ts';

type Searchable = Pick<SiteProfile, 'id' | 'name' | 'shortName'>;

/** How well a site fits: lower is better, null is not at all. */
const EXACT_CODE = 0;
const CODE_START = 1;
const NAME_START = 2;
const NAME_PART = 3;

const keysOf = new WeakMap<Searchable['name'], readonly string[]>();

/**
 * Sites that fit what was typed: a code or the start of one, or words of a name in either language, without
 * diacritics. The best first, then in the order given. Rule [CN5].
 * @param typed anything that a person types; blank fits everything
 */
export function findSites<S extends Searchable>(sites: readonly S[], typed: string): readonly S[] {
  const query = searchKey(typed);
  if (query === '') {
    return sites;
  }
  return sites
    .map((site) => ({ site, rank: rankOf(site, query) }))
    .filter((found): found is { site: S; rank: number } => found.rank !== null)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ site }) => site);
}

/** Those whose site fits what was typed, in the order given. */
export function findBySite<T extends { readonly site: Searchable }>(
  items: readonly T[],
  typed: string,
): readonly T[] {
  const fitting = new Set(
    findSites(
      items.map(({ site }) => site),
      typed,
    ),
  );
  return items.filter(({ site }) => fitting.has(site));
}

function rankOf(site: Searchable, query: string): number | null {
  const code = codeKey(site.id);
  if (code === query) {
    return EXACT_CODE;
  }
  if (code.startsWith(query)) {
    return CODE_START;
  }
  const words = query.split(' ');
  const names = nameKeys(site);
  if (names.some((name) => name.startsWith(query))) {
    return NAME_START;
  }
  // Every word must start some word of the same name: "uy ban lao" finds Lào Cai, "ao" does not.
  const fits = names.some((name) => words.every((word) => ` ${name}`.includes(` ${word}`)));
  return fits ? NAME_PART : null;
}

function codeKey(id: SiteId): string {
  return id.toLowerCase();
}

function nameKeys(site: Searchable): readonly string[] {
  let keys = keysOf.get(site.name);
  if (keys === undefined) {
    const { name, shortName } = site;
    keys = [shortName.vi, shortName.en, name.vi, name.en].map(searchKey);
    keysOf.set(name, keys);
  }
  return keys;
}
