import type { CatalogueSite } from './catalogue.ts';
import type { PlanFile } from './planFile.ts';
import type { FactFault } from './readFacts.ts';
import { utcOffsetAt } from './timeZone.ts';

/** What is wrong with a plan whose fields are right, each for itself: with each other, and with the catalogue. Rule [CF15]. */
export function findPlanFaults(plan: PlanFile, catalogue: readonly CatalogueSite[]): FactFault[] {
  const codes = invitedCodes(plan, catalogue);
  const invited = new Set(codes);
  return [
    ...findOffsetFault(plan),
    ...findSiteFaults(codes, catalogue),
    ...findHostFault(plan, invited, catalogue),
    ...findPeopleFaults(plan, invited),
    ...findPresenterFaults(plan),
    ...findSpeechFaults(plan, invited),
  ];
}

/** A wrong offset would move the conference by hours and still look right in the file. */
function findOffsetFault({ scheduledAt, timeZone }: PlanFile): FactFault[] {
  const expected = utcOffsetAt(timeZone, Date.parse(scheduledAt));
  if (scheduledAt.endsWith(expected)) return [];
  return [
    { at: ['scheduledAt'], problem: `must end in ${expected}, the offset of ${timeZone} at that time` },
  ];
}

function findSiteFaults(invited: readonly string[], catalogue: readonly CatalogueSite[]): FactFault[] {
  const known = new Set(catalogue.map(({ code }) => code));
  return invited.flatMap((code, index): FactFault[] => {
    const at = ['sites', index];
    if (!known.has(code)) return [{ at, problem: `is ${code}, which the catalogue does not have` }];
    return invited.indexOf(code) === index ? [] : [{ at, problem: `is ${code} a second time` }];
  });
}

function findHostFault(
  { hostSite }: PlanFile,
  invited: ReadonlySet<string>,
  catalogue: readonly CatalogueSite[],
): FactFault[] {
  const at = ['hostSite'];
  if (!invited.has(hostSite)) return [{ at, problem: `is ${hostSite}, which is not among the sites` }];
  const site = catalogue.find(({ code }) => code === hostSite);
  return site?.group === 'host' ? [] : [{ at, problem: `is ${hostSite}, which is not of the group host` }];
}

function findPeopleFaults({ people }: PlanFile, invited: ReadonlySet<string>): FactFault[] {
  const keys = people.map((person) => person.key);
  return people.flatMap((person, index): FactFault[] => [
    ...(keys.indexOf(person.key) === index
      ? []
      : [{ at: ['people', index, 'key'], problem: `is ${person.key} a second time` }]),
    ...(invited.has(person.site)
      ? []
      : [{ at: ['people', index, 'site'], problem: `is ${person.site}, which is not among the sites` }]),
  ]);
}

function findPresenterFaults({ agenda, people }: PlanFile): FactFault[] {
  const keys = new Set(people.map((person) => person.key));
  return agenda.flatMap(({ presenter }, index) =>
    presenter === undefined || keys.has(presenter)
      ? []
      : [{ at: ['agenda', index, 'presenter'], problem: `is ${presenter}, who is not among the people` }],
  );
}

function findSpeechFaults({ agenda, people }: PlanFile, invited: ReadonlySet<string>): FactFault[] {
  const siteOf = new Map(people.map(({ key: person, site }) => [person, site]));
  return agenda.flatMap(({ speeches = [] }, item) =>
    speeches.flatMap(({ site, person }, index): FactFault[] => {
      const at = ['agenda', item, 'speeches', index];
      if (!invited.has(site))
        return [{ at: [...at, 'site'], problem: `is ${site}, which is not among the sites` }];
      if (person === undefined || siteOf.get(person) === site) return [];
      return [{ at: [...at, 'person'], problem: `is ${person}, who is not among the people of ${site}` }];
    }),
  );
}

/** The codes of the sites that a plan invites. */
export function invitedCodes({ sites }: PlanFile, catalogue: readonly CatalogueSite[]): readonly string[] {
  return sites === 'all' ? catalogue.map(({ code }) => code) : sites;
}
