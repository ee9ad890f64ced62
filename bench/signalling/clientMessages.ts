/** A client that only listens: the code and PIN of a site. Several may be of one site, as several devices are. */
export type ClientPlan = { readonly code: string; readonly pin: string };

/** To the process of the clients. */
export type ClientOrder =
  | { readonly type: 'open'; readonly url: string; readonly clients: readonly ClientPlan[] }
  /** Answers with the arrivals since the last time. */
  | { readonly type: 'report' };

/** When one client had the event of this version that made an item active; monotonic clock of the machine, ms. */
export type Arrival = { readonly version: number; readonly atMs: number };

/** From the process of the clients. */
export type ClientNews =
  /** Every client has been welcomed, for the first time or again; monotonic clock of the machine, ms. */
  | { readonly type: 'allWelcomed'; readonly atMs: number }
  | { readonly type: 'arrivals'; readonly arrivals: readonly Arrival[] };
