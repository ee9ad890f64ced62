/** One frame as it was shown: the mean colour of its upper part, and how far any point of it lies from that. */
export type ShownFrame = {
  readonly rgb: readonly [red: number, green: number, blue: number];
  readonly spread: number;
};

declare global {
  var shownFrames: Record<string, ShownFrame[]> | undefined;
}

/** Runs in the page: from now on, every frame that a bus's element shows is looked at. */
export function watchPicture(bus: string): void {
  const video = document.querySelector<HTMLVideoElement>(`video[data-bus="${bus}"]`);
  const context = new OffscreenCanvas(8, 8).getContext('2d', { willReadFrequently: true });
  if (video === null || context === null) {
    throw new Error(`no picture of ${bus}`);
  }
  const frames: ShownFrame[] = [];
  globalThis.shownFrames = { ...globalThis.shownFrames, [bus]: frames };
  const look = (): void => {
    video.requestVideoFrameCallback(look);
    context.drawImage(video, 0, 0, 8, 8);
    // The lowest rows show the bar that moves.
    const { data } = context.getImageData(0, 0, 8, 5);
    const component = (offset: number): number[] => [...data].filter((_, index) => index % 4 === offset);
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const components = [0, 1, 2].map(component);
    const [red = 0, green = 0, blue = 0] = components.map(mean);
    const spread = Math.max(...components.map((values) => Math.max(...values) - Math.min(...values)));
    frames.push({ rgb: [red, green, blue], spread });
  };
  video.requestVideoFrameCallback(look);
}
