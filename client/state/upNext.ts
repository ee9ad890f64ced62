import type { Agenda } from '../../domain/agenda/agenda.ts';
import { inQueueOrder, speechState, type FloorView } from '../../domain/floor/floor.ts';
import type { PersonId, SiteId } from '../../domain/ids.ts';
import { findSpeech, openSpeeches, type Speech, type SpeechKind } from '../../domain/speeches/speech.ts';

/** Somebody whose turn comes. `asking`: from the queue, not called yet. */
export type NextTurn = {
  /** The same for the same turn, for lists. */
  readonly key: string;
  readonly site: SiteId;
  readonly person: PersonId | null;
  readonly kind: SpeechKind;
  readonly state: 'ready' | 'standby' | 'planned' | 'asking';
};

type View = FloorView & { readonly agenda: Agenda };

/**
 * Who comes next: the sites on standby, then what is planned for the active item, then the queue; a site that is in the
 * list already, or has the word, is not named again for its entry in the queue. Rule [DP9].
 */
export function upNext({ floor, speeches, agenda }: View, limit: number): readonly NextTurn[] {
  const called = floor.standby.flatMap(({ speech }) => findSpeech(speeches, speech) ?? []);
  const planned = openSpeeches(speeches, agenda.active).filter(
    (speech) => speechState(floor, speech) === 'planned' && !called.includes(speech),
  );
  const listed = [...called, ...planned].map((speech) => turnOf(speech, floor));
  const speaking = [floor.speech, floor.response].flatMap((id) => findSpeech(speeches, id)?.site ?? []);
  const named = new Set([...speaking, ...listed.map(({ site }) => site)]);
  const asking = inQueueOrder(floor.queue)
    .filter(({ site }) => !named.has(site))
    .map(({ id, site, kind }): NextTurn => ({ key: id, site, kind, person: null, state: 'asking' }));
  return [...listed, ...asking].slice(0, limit);
}

function turnOf(speech: Speech, floor: FloorView['floor']): NextTurn {
  const { id, site, person, kind } = speech;
  const state = speechState(floor, speech);
  return { key: id, site, person, kind, state: state === 'ready' || state === 'standby' ? state : 'planned' };
}
