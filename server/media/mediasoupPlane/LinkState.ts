import type { types } from 'mediasoup';

export type LinkStateName = 'connected' | 'disconnected' | 'failed';

/** What is read of a mediasoup WebRtcTransport. */
export type LinkTransport = {
  readonly iceState: types.IceState;
  readonly dtlsState: types.DtlsState;
  on(event: 'icestatechange' | 'dtlsstatechange', listener: () => void): unknown;
};

/** What the ICE and DTLS states of a session's transports come to, told when it changes. Rule [MP21]. */
export class LinkState {
  readonly #receive: LinkTransport;
  readonly #transports: readonly LinkTransport[];
  readonly #onChange: (state: LinkStateName) => void;
  #state: LinkStateName | null = null;

  /** @param send null when the session sends nothing */
  constructor(receive: LinkTransport, send: LinkTransport | null, onChange: (state: LinkStateName) => void) {
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
    if (this.#transports.some((transport) => isLost(transport))) {
      return 'disconnected';
    }
    return this.#receive.dtlsState === 'connected' ? 'connected' : null;
  }
}

function isLost({ iceState, dtlsState }: LinkTransport): boolean {
  return iceState === 'disconnected' || dtlsState === 'closed';
}
