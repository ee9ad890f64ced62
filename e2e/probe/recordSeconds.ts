declare global {
  /** For each text of the speech's clock, when it came onto the page: the machine's own time, ms epoch. */
  var secondsShown: Record<string, number>;
}

/** Runs in the page: takes down when its speech clock turns. */
export function recordSeconds(): void {
  globalThis.secondsShown = {};
  const note = () => {
    const text = document.querySelector<HTMLElement>('[data-timer]')?.dataset['text'];
    if (text !== undefined) {
      globalThis.secondsShown[text] ??=
        performance.now() + (globalThis.trueTimeOrigin ?? performance.timeOrigin);
    }
  };
  const whatChanges = { subtree: true, childList: true, attributes: true, attributeFilter: ['data-text'] };
  new MutationObserver(note).observe(document.body, whatChanges);
}
