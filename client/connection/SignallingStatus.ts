/**
 * `connecting`: has not been in the conference yet · `live` · `stale`: was in, the line is gone, comes back by itself ·
 * `ended`: comes back only when somebody acts; `endedBy` says why.
 */
export type SignallingStatus = 'connecting' | 'live' | 'stale' | 'ended';
