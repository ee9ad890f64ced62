import type { SiteAcross } from '../../domain/attendance/reportAcross.ts';

/** What the secretariat asks of several conferences. */
export const QUESTIONS = ['absent', 'late', 'dropped', 'silent'] as const;
export type Question = (typeof QUESTIONS)[number];

type Asked = {
  readonly concerns: (site: SiteAcross) => boolean;
  /** Figures by which it is the worst, the weightiest first. */
  readonly weights: (site: SiteAcross) => readonly number[];
};

const ASKED: Readonly<Record<Question, Asked>> = {
  absent: { concerns: ({ absent }) => absent > 0, weights: ({ absent }) => [absent] },
  late: { concerns: ({ late }) => late > 0, weights: (site) => [site.late, lateMsOf(site)] },
  dropped: { concerns: ({ drops }) => drops > 0, weights: ({ drops }) => [drops] },
  silent: { concerns: ({ neverSpoke }) => neverSpoke, weights: ({ attended }) => [attended] },
};

/** Whether a question is about the site. */
export function isConcerned(site: SiteAcross, question: Question): boolean {
  return ASKED[question].concerns(site);
}

/** The sites that a question is about, the worst first; where that is the same, in the order given. Rule [RE6]. */
export function worstFirst(sites: readonly SiteAcross[], question: Question): readonly SiteAcross[] {
  const { concerns, weights } = ASKED[question];
  return sites.filter(concerns).toSorted((a, b) => compareWeights(weights(b), weights(a)));
}

/** How late it was in all, ms. */
export function lateMsOf({ appearances }: Pick<SiteAcross, 'appearances'>): number {
  return appearances.reduce((sum, { lateMs }) => sum + (lateMs ?? 0), 0);
}

function compareWeights(a: readonly number[], b: readonly number[]): number {
  return a.reduce((found, weight, index) => found || weight - (b[index] ?? 0), 0);
}
