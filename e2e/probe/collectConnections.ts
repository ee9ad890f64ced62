declare global {
  /** Every RTCPeerConnection that the page has made, so that tests can read what the browser counts of them. */
  var collectedConnections: RTCPeerConnection[];
}

/** Runs in the page, before its own scripts. */
export function collectConnections(): void {
  globalThis.collectedConnections = [];
  globalThis.RTCPeerConnection = new Proxy(RTCPeerConnection, {
    construct(target, parameters, newTarget) {
      const connection = Reflect.construct(target, parameters, newTarget) as RTCPeerConnection;
      globalThis.collectedConnections.push(connection);
      return connection;
    },
  });
}
