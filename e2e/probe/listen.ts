/** What was heard at a moment: the loudest tone, and how loud it was (dBFS). */
export type Heard = { readonly hz: number; readonly level: number };

declare global {
  var heardTones: Record<string, Heard[]> | undefined;
}

/** Runs in the page: from now on, what a bus's element plays is listened to. */
export async function listen(bus: string): Promise<void> {
  const stream = document.querySelector<HTMLAudioElement>(`audio[data-bus="${bus}"]`)?.srcObject;
  if (!(stream instanceof MediaStream)) {
    throw new Error(`no sound of ${bus}`);
  }
  const context = new AudioContext();
  const analyser = new AnalyserNode(context, { fftSize: 4096, smoothingTimeConstant: 0 });
  context.createMediaStreamSource(stream).connect(analyser);
  await context.resume();
  const spectrum = new Float32Array(analyser.frequencyBinCount);
  const heard: Heard[] = [];
  globalThis.heardTones = { ...globalThis.heardTones, [bus]: heard };
  setInterval(() => {
    analyser.getFloatFrequencyData(spectrum);
    const level = Math.max(...spectrum);
    heard.push({ hz: (spectrum.indexOf(level) * context.sampleRate) / analyser.fftSize, level });
  }, 50);
}
