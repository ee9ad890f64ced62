import { fileURLToPath } from 'node:url';
import { loadCatalogue, type CatalogueSite } from '../../config/catalogue.ts';
import type { AgendaDraft } from '../../domain/agenda/agenda.ts';
import type { Person } from '../../domain/conference/people.ts';
import type { PlanCommand } from '../../domain/conference/plan.ts';
import { asId, type AgendaItemId, type PersonId, type SiteId, type SpeechId } from '../../domain/ids.ts';
import type { SiteProfile } from '../../domain/sites/sites.ts';
import type { SpeechDraft } from '../../domain/speeches/speechEvents.ts';

const CATALOGUE = fileURLToPath(new URL('../../config/sites.yaml', import.meta.url));
const MINUTE_MS = 60_000;
/** Sites of the list for each that speaks. */
const SITES_PER_SPEECH = 5;

export type SessionPlan = PlanCommand & { readonly remote: readonly SiteId[] };

/**
 * The plan of a large session: the host, the catalogue's sites, made-up ones where these are not enough, somebody named
 * at each, and a discussion to which every fifth site contributes.
 */
export function planSession(sites: number, scheduledAt: number, hours: number): SessionPlan {
  const catalogue = loadCatalogue(CATALOGUE);
  const profiles = catalogue.slice(0, sites + 1).map(profileOf);
  for (let index = profiles.length; index <= sites; index += 1) {
    profiles.push(madeUp(index));
  }
  const [host, ...others] = profiles.map(({ id }) => id);
  if (host === undefined) {
    throw new Error('the catalogue has no site');
  }
  const agenda = [
    item('opening', 'Khai mạc', 10),
    item('discussion', 'Thảo luận', Math.round(hours * 60) - 20),
  ];
  return {
    type: 'PlanConference',
    details: {
      title: {
        vi: 'Hội nghị trực tuyến toàn quốc về ngoại giao kinh tế, thúc đẩy tăng trưởng',
        en: 'National online conference on economic diplomacy for growth',
      },
      organiser: { vi: 'Văn phòng Chính phủ', en: 'Office of the Government' },
      place: { vi: 'Hà Nội', en: 'Hanoi' },
      scheduledAt,
      timeZone: 'Asia/Ho_Chi_Minh',
      hostSite: host,
    },
    sites: profiles,
    people: profiles.map(({ id }, index) => person(id, index)),
    agenda,
    speeches: others.filter((_, index) => index % SITES_PER_SPEECH === 0).map(speech),
    remote: others,
  };
}

function profileOf({ code, name, shortName, group, order, timeZone }: CatalogueSite): SiteProfile {
  return { id: asId<SiteId>(code), name, shortName, group, order, timeZone };
}

function madeUp(index: number): SiteProfile {
  const name = { vi: `Điểm cầu xã Bình Minh ${index}`, en: `Binh Minh commune site ${index}` };
  const shortName = { vi: `Bình Minh ${index}`, en: `Binh Minh ${index}` };
  const rest = { group: 'province', order: 90_000 + index, timeZone: 'Asia/Ho_Chi_Minh' } as const;
  return { id: asId<SiteId>(`X${index}`), name, shortName, ...rest };
}

/** Name and office of the person whom the plan names at a site. */
export function personName(index: number): string {
  const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Võ', 'Đặng', 'Bùi'];
  const given = ['Văn An', 'Thị Hương', 'Quốc Khánh', 'Ngọc Ánh', 'Đình Dũng', 'Thu Trang', 'Xuân Phúc'];
  return `${family[index % family.length]} ${given[index % given.length]}`;
}

function person(site: SiteId, index: number): Person {
  const office = { vi: 'Phó Chủ tịch Ủy ban nhân dân', en: "Vice Chair of the People's Committee" };
  return { id: asId<PersonId>(`p-${site}`), name: personName(index), office, site };
}

function item(name: string, title: string, plannedMinutes: number): AgendaDraft {
  const id = asId<AgendaItemId>(name);
  const kind = name === 'opening' ? 'opening' : 'discussion';
  return { id, kind, title: { vi: title, en: name }, presenter: null, plannedMinutes, documents: [] };
}

function speech(site: SiteId): SpeechDraft {
  return {
    speech: asId<SpeechId>(`s-${site}`),
    item: asId<AgendaItemId>('discussion'),
    site,
    person: asId<PersonId>(`p-${site}`),
    kind: 'planned',
    topic: 'Giải pháp thúc đẩy xuất khẩu nông sản và thu hút đầu tư nước ngoài',
    document: null,
    allowanceMs: 5 * MINUTE_MS,
  };
}
