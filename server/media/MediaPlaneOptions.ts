export type MediaLogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** What the composition root decides about the plane. Plain data: it travels to the media process. */
export type MediaPlaneOptions = {
  /** mediasoup Workers, each one core, one UDP and TCP port. */
  readonly workers: number;
  /** IP address to listen on; `0.0.0.0` or `::` is all of the machine's. */
  readonly listenAddress: string;
  /** Address that clients are told, when it is not the one listened on (NAT, container). */
  readonly announcedAddress: string | null;
  /** First and last port, both usable. At least one a worker. */
  readonly portMin: number;
  readonly portMax: number;
  readonly logLevel: MediaLogLevel;
};
