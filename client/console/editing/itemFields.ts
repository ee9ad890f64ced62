import {
  AGENDA_KINDS,
  PLANNED_MINUTES_MAX,
  type AgendaChange,
  type AgendaDraft,
  type AgendaItem,
  type AgendaKind,
} from '../../../domain/agenda/agenda.ts';
import { asId, type PersonId } from '../../../domain/ids.ts';
import type { Seen } from '../../state/Draft.ts';

/** An agenda item as it is typed. */
export type ItemFields = {
  readonly kind: AgendaKind;
  readonly titleVi: string;
  /** Empty: the Vietnamese one serves for both. */
  readonly titleEn: string;
  /** Empty for nobody. */
  readonly presenter: string;
  readonly minutes: string;
  /** One name a line. */
  readonly documents: string;
};

export const NEW_ITEM_FIELDS: ItemFields = {
  kind: AGENDA_KINDS[2],
  titleVi: '',
  titleEn: '',
  presenter: '',
  minutes: '15',
  documents: '',
};

/** An item that says as little as one can. */
export const PLAIN_ITEM: Omit<AgendaDraft, 'id'> = {
  kind: NEW_ITEM_FIELDS.kind,
  title: { vi: '…', en: '…' },
  presenter: null,
  plannedMinutes: Number(NEW_ITEM_FIELDS.minutes),
  documents: [],
};

export function itemSeen({
  kind,
  title,
  presenter,
  plannedMinutes,
  documents,
  version,
}: AgendaItem): Seen<ItemFields> {
  return {
    version,
    fields: {
      kind,
      titleVi: title.vi,
      titleEn: title.en,
      presenter: presenter ?? '',
      minutes: String(plannedMinutes),
      documents: documents.join('\n'),
    },
  };
}

/** The typed fields as the rules know them; null while the time is no whole number within the limits, or no title is there. */
export function itemOf(fields: ItemFields): Omit<AgendaDraft, 'id'> | null {
  const plannedMinutes = wholeMinutes(fields.minutes, PLANNED_MINUTES_MAX);
  const vi = fields.titleVi.trim();
  if (plannedMinutes === null || vi === '') {
    return null;
  }
  return {
    kind: fields.kind,
    title: { vi, en: fields.titleEn.trim() || vi },
    presenter: fields.presenter === '' ? null : asId<PersonId>(fields.presenter),
    plannedMinutes,
    documents: fields.documents.split('\n').flatMap((line) => line.trim() || []),
  };
}

/** Of an item only what has been typed anew; null where that cannot be saved. */
export function itemChange(fields: ItemFields, changed: Partial<ItemFields>): AgendaChange | null {
  const item = itemOf(fields);
  if (item === null) {
    return null;
  }
  const has = (...names: readonly (keyof ItemFields)[]) => names.some((name) => name in changed);
  return {
    ...(has('kind') && { kind: item.kind }),
    ...(has('titleVi', 'titleEn') && { title: item.title }),
    ...(has('presenter') && { presenter: item.presenter }),
    ...(has('minutes') && { plannedMinutes: item.plannedMinutes }),
    ...(has('documents') && { documents: item.documents }),
  };
}

/** Whole minutes from one to the most; null for anything else. */
export function wholeMinutes(typed: string, most: number): number | null {
  const minutes = /^\s*\d+\s*$/.test(typed) ? Number(typed) : 0;
  return minutes >= 1 && minutes <= most ? minutes : null;
}
