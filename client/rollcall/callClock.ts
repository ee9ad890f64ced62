import { CALL_PATIENCE_MS, CALL_VOICE_MS, type Calling } from '../../domain/rollcall/rollCall.ts';

/** How a call stands at a moment. */
export type CallClock = {
  /** Since the call, ms. */
  readonly elapsedMs: number;
  /** Until the microphone closes, ms; 0 when it is closed. */
  readonly voiceLeftMs: number;
  /** Nobody has answered for a while: the page suggests "absent". Rule [RC15]. */
  readonly overdue: boolean;
  /** Whether a mark can be meant for this site. Rule [RP4]. */
  readonly answerable: boolean;
};

/** Nobody reads a new name in less: a mark that comes sooner was a second press meant for the site before, ms. */
const SOONEST_MS = 300;

/** @param now the server's time, ms epoch */
export function callClock({ at, open }: Calling, now: number): CallClock {
  const elapsedMs = Math.max(0, now - at);
  return {
    elapsedMs,
    voiceLeftMs: open ? Math.max(0, CALL_VOICE_MS - elapsedMs) : 0,
    overdue: elapsedMs >= CALL_PATIENCE_MS,
    answerable: elapsedMs >= SOONEST_MS,
  };
}
