import type { KeptStorage } from '../connection/browserStorage.ts';

/** How the site is in the conference: with its camera and microphone, or watching only. */
export const VISIT_KINDS = ['devices', 'watching'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

const KEY = 'diem-cau/site/visit';

/** What a reload comes back to; null for a tab that is not in the conference. */
export function rememberedVisit(storage: KeptStorage): VisitKind | null {
  const stored = storage.getItem(KEY);
  return VISIT_KINDS.find((kind) => kind === stored) ?? null;
}

export function rememberVisit(storage: KeptStorage, kind: VisitKind | null): void {
  if (kind === null) {
    storage.removeItem(KEY);
  } else {
    storage.setItem(KEY, kind);
  }
}
