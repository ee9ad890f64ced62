import type { AgendaDraft } from '../agenda/agenda.ts';
import type { Person } from '../conference/people.ts';
import type { PlanCommand } from '../conference/plan.ts';
import { asId, type AgendaItemId, type PersonId, type SiteId } from '../ids.ts';
import type { SiteGroup, SiteProfile } from '../sites/sites.ts';

/** A small conference for tests: the host site, two provinces and a mission, with one or two people each. */

export const HQ = asId<SiteId>('HQ');
export const LCA = asId<SiteId>('LCA');
export const GLI = asId<SiteId>('GLI');
export const USSF = asId<SiteId>('USSF');
export const NOWHERE = asId<SiteId>('NOWHERE');

export const MINISTER = asId<PersonId>('minister');
export const CHAIR_OF_LCA = asId<PersonId>('chair-lca');
export const DEPUTY_OF_LCA = asId<PersonId>('deputy-lca');
export const CHAIR_OF_GLI = asId<PersonId>('chair-gli');

export const OPENING = asId<AgendaItemId>('opening');
export const REPORT = asId<AgendaItemId>('report');

export const PLAN: PlanCommand = {
  type: 'PlanConference',
  details: {
    title: { vi: 'Hội nghị ngoại giao kinh tế', en: 'Conference on economic diplomacy' },
    organiser: { vi: 'Văn phòng Chính phủ', en: 'Office of the Government' },
    place: { vi: 'Hà Nội', en: 'Hanoi' },
    scheduledAt: Date.UTC(2024, 6, 18, 12, 30),
    timeZone: 'Asia/Ho_Chi_Minh',
    hostSite: HQ,
  },
  sites: [
    site(HQ, 'Trụ sở Chính phủ', 'Government headquarters', 'host', 0),
    site(USSF, 'San Francisco', 'San Francisco', 'mission', 30),
    site(LCA, 'Lào Cai', 'Lao Cai', 'province', 10),
    site(GLI, 'Gia Lai', 'Gia Lai', 'province', 20),
  ],
  people: [
    person(MINISTER, 'Bùi Thanh Sơn', HQ),
    person(CHAIR_OF_LCA, 'Trần Văn Một', LCA),
    person(DEPUTY_OF_LCA, 'Lê Thị Hai', LCA),
    person(CHAIR_OF_GLI, 'Nguyễn Văn Ba', GLI),
  ],
  agenda: [item(OPENING, 'opening', null), item(REPORT, 'report', MINISTER)],
  speeches: [],
};

function site(id: SiteId, vi: string, en: string, group: SiteGroup, order: number): SiteProfile {
  const timeZone = group === 'mission' ? 'America/Los_Angeles' : 'Asia/Ho_Chi_Minh';
  return {
    id,
    name: { vi: `Điểm cầu ${vi}`, en: `${en} site` },
    shortName: { vi, en },
    group,
    order,
    timeZone,
  };
}

function person(id: PersonId, name: string, at: SiteId): Person {
  return { id, name, office: { vi: 'Chủ tịch', en: 'Chair' }, site: at };
}

function item(id: AgendaItemId, kind: AgendaDraft['kind'], presenter: PersonId | null): AgendaDraft {
  const title = { vi: 'Khai mạc', en: 'Opening' };
  return { id, kind, title, presenter, plannedMinutes: 10, documents: [] };
}
