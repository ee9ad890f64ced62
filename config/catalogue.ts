import * as v from 'valibot';
import { SITE_GROUPS, type SiteGroup } from '../domain/sites/sites.ts';
import { NAME_LIMIT, type LocalText } from '../domain/text.ts';
import { deepFreeze } from './deepFreeze.ts';
import { localText, plainText } from './plainText.ts';
import { readFacts, type FactFault } from './readFacts.ts';
import { isTimeZone } from './timeZone.ts';

/** A place that can be invited to conferences. */
export type CatalogueSite = {
  /** Its identity in every log, and what operators type: 2 to 6 upper-case letters or digits. */
  readonly code: string;
  /** Full name, on lists, cards and exports. */
  readonly name: LocalText;
  /** On tiles and captions. */
  readonly shortName: LocalText;
  readonly group: SiteGroup;
  /** Protocol order; unique, with gaps. */
  readonly order: number;
  /** IANA name. */
  readonly timeZone: string;
  /** Who looks after the line there, and under which number: for the telephone list. */
  readonly technician?: string;
  readonly phone?: string;
};

/** What fits on one line under a tile. */
const SHORT_NAME_LIMIT = 40;
/** Room for two numbers, or one with an extension. */
const PHONE_LIMIT = 60;
const PHONE = /^[+(]?\d[\d ().,/;x+-]*$/;

export const siteCode = v.pipe(
  v.string('must be a text; codes such as NO and 1E5 need quotes'),
  v.regex(/^[A-Z][A-Z0-9]{1,5}$/, 'must be 2 to 6 upper-case letters or digits, a letter first'),
);

const SiteSchema = v.strictObject({
  code: siteCode,
  group: v.picklist(SITE_GROUPS, `must be one of ${SITE_GROUPS.join(', ')}`),
  order: v.pipe(
    v.number('must be a whole number'),
    v.integer('must be a whole number'),
    v.minValue(0, 'must not be negative'),
    v.maxValue(99_999, 'must be at most 99999'),
  ),
  timeZone: v.pipe(
    v.string('must be a text'),
    v.check(isTimeZone, 'must be the IANA name of a time zone, such as Asia/Ho_Chi_Minh'),
  ),
  name: localText(NAME_LIMIT),
  shortName: localText(SHORT_NAME_LIMIT),
  technician: v.exactOptional(plainText(NAME_LIMIT)),
  phone: v.exactOptional(
    v.pipe(plainText(PHONE_LIMIT), v.regex(PHONE, 'must be a telephone number in quotes')),
  ),
});

const CatalogueSchema = v.strictObject({
  sites: v.pipe(
    v.array(SiteSchema, 'must be a list of sites'),
    v.maxLength(1000, 'must have at most 1000 sites'),
  ),
});

/**
 * Reads the catalogue of sites.
 * @returns the sites in protocol order, frozen
 * @throws ConfigError that names the file, line, path and reason of every fault.
 */
export function loadCatalogue(path: string): readonly CatalogueSite[] {
  const { sites } = readFacts(path, CatalogueSchema, findFaults);
  return deepFreeze(sites.toSorted((a, b) => a.order - b.order));
}

function findFaults({ sites }: { readonly sites: readonly CatalogueSite[] }): FactFault[] {
  const hosts = sites.filter(({ group }) => group === 'host').length;
  const hostFault = {
    at: ['sites'],
    problem: `must hold exactly one site of the group host, but holds ${hosts}`,
  };
  return [
    ...(hosts === 1 ? [] : [hostFault]),
    ...findRepeated(sites, 'code', ({ code }) => code),
    ...findRepeated(sites, 'order', ({ order }) => order),
    // Two tiles with one caption would be two sites that nobody can tell apart.
    ...findRepeated(sites, 'shortName.vi', ({ shortName }) => shortName.vi),
    ...findRepeated(sites, 'shortName.en', ({ shortName }) => shortName.en),
  ];
}

function findRepeated(
  sites: readonly CatalogueSite[],
  field: string,
  valueOf: (site: CatalogueSite) => string | number,
): FactFault[] {
  const owners = new Map<string | number, string>();
  return sites.flatMap((site, index): FactFault[] => {
    const value = valueOf(site);
    const owner = owners.get(value);
    owners.set(value, owner ?? site.code);
    if (owner === undefined) return [];
    return [{ at: ['sites', index, ...field.split('.')], problem: `is ${value} for ${owner} already` }];
  });
}
