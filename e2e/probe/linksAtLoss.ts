declare global {
  /** How the browser's own connections stood when the page first said that all is lost. */
  var linksAtLoss: RTCPeerConnectionState[] | undefined;
}

/** Runs in the page: from now on, notes what the browser knew of its connections when the page called them lost. */
export function watchLoss(): void {
  const note = (): void => {
    if (document.body.dataset['connection'] === 'lost') {
      const states = globalThis.collectedConnections.map(({ connectionState }) => connectionState);
      globalThis.linksAtLoss ??= states.filter((state) => state !== 'closed' && state !== 'new');
    }
  };
  new MutationObserver(note).observe(document.body, { attributeFilter: ['data-connection'] });
  note();
}

/** Runs in the page. Empty before the page has said so. */
export function linksAtLoss(): RTCPeerConnectionState[] {
  return globalThis.linksAtLoss ?? [];
}
