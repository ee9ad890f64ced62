import { MutedBand } from './MutedBand.tsx';
import { RollCallBand } from './RollCallBand.tsx';
import type { SiteVisit } from './SiteVisit.ts';
import { StandbyCall } from './StandbyCall.tsx';

/** What cannot wait, across the whole page: a call of the roll call, a call to prepare, a microphone that is off. */
export function TurnBands({ visit }: { readonly visit: SiteVisit }) {
  const { called, preparing } = visit.floor.turn.value;
  const muted = visit.room.muted.value && visit.watching.value === null && visit.role.value !== 'listening';
  return (
    <div data-bands="">
      {called !== null && <RollCallBand visit={visit} calling={called} />}
      {preparing !== null && <StandbyCall key={preparing.speech.id} visit={visit} preparation={preparing} />}
      {muted && <MutedBand visit={visit} />}
    </div>
  );
}
