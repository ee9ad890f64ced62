/** Why the rules say no. Each code has its sentences for users in `contract/errors.ts`. */
export const REJECTION_CODES = [
  'already_planned',
  'not_planned',
  'invalid_plan',
  'unknown_site',
  'unknown_person',
  'unknown_agenda_item',
  'unknown_request',
  'site_offline',
  'floor_taken',
  'on_floor',
  'nobody_on_floor',
  'standby_full',
  'already_waiting',
  'not_host_site',
  'invalid_text',
  'invalid_duration',
  'phase_closed',
  'conference_paused',
  'reopen_expired',
  'stale_version',
  'unknown_speech',
  'speech_begun',
  'not_ready',
  'not_on_standby',
  'list_closed',
  'too_many_responses',
  'nothing_to_undo',
  'agenda_item_in_use',
  'list_full',
  'invalid_list',
  'unknown_count',
  'not_called',
  'reason_needed',
  'correction_needed',
  'invalid_number',
  'several_heads',
  'host_site',
  'site_removed',
  'site_invited',
  'name_taken',
] as const;
export type RejectionCode = (typeof REJECTION_CODES)[number];

/** A decider's no: a value, not an exception. */
export class Rejection {
  readonly code: RejectionCode;

  constructor(code: RejectionCode) {
    this.code = code;
  }
}
