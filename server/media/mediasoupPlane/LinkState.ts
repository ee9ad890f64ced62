import type { types } from 'mediasoup';

export type LinkStateName = 'connected' | 'disconnected' | 'failed';

/** What the ICE and DTLS states of a session's transports come to, told when it changes. */
export class LinkState {
  readonly #receive: types.WebRtcTransport;
  readonly #transports: readonly types.WebRtcTransport[];
  readonly #onChange: (state: LinkStateName) => void;
  #state: LinkStateName | null = null;

  /** @param send null when the session sends nothing */
  constructor(
    receive: types.WebRtcTransport,
    send: types.WebRtcTransport | null,
    onChange: (state: LinkStateName) => void,
  ) {
    this.#receive = receive;
    this.#transports = send === null ? [receive] : [receive, send];
    this.#onChange = onChange;
    for (const transport of this.#transports) {
      transport.on('icestatechange', () => {
        this.#update();
      });
      transport.on('dtlsstatechange', () => {
        this.#update();
      });
    }
  }

  #update(): void {
    const state = this.#evaluate();
    if (state !== null && state !== this.#state) {
      this.#state = state;
      this.#onChange(state);
    }
  }

  /** A send transport that has not begun to connect says nothing: a site without devices never uses it. */
  #evaluate(): LinkStateName | null {
    if (this.#transports.some(({ dtlsState }) => dtlsState === 'failed')) {
      return 'failed';
    }
    // A client that ends properly closes DTLS, which tells at once what ICE would find out after its timeout.
    const lost = ({ iceState, dtlsState }: types.WebRtcTransport): boolean =>
      iceState === 'disconnected' || dtlsState === 'closed';
    if (this.#transports.some(lost)) {
      return 'disconnected';
    }
    return this.#receive.dtlsState === 'connected' ? 'connected' : null;
  }
}
