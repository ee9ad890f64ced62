/** A struck bell: its partials (Hz) and how loud each is. */
const PARTIALS = [
  [880, 0.3],
  [1760, 0.12],
  [2489, 0.06],
] as const;
const STROKE_S = 1.2;
const APART_S = 0.45;
/** A context that may play runs within this time. */
const START_PATIENCE_MS = 300;

/**
 * Strikes a bell so many times, on the system's loudspeaker. Where the browser plays nothing before somebody has touched
 * the page, nothing is heard: the colour and the word on the screen say the same.
 */
export async function ringBell(strokes: number): Promise<void> {
  const context = new AudioContext();
  try {
    await within(START_PATIENCE_MS, context.resume());
    if (context.state !== 'running') {
      return;
    }
    const rung = Array.from({ length: strokes }, (_, index) =>
      PARTIALS.map(([hertz, loudness]) => strike(context, hertz, loudness, index * APART_S)),
    );
    await Promise.all(rung.flat());
  } finally {
    await context.close();
  }
}

/** One partial, struck at once and dying away. */
async function strike(context: AudioContext, hertz: number, loudness: number, afterS: number): Promise<void> {
  const startS = context.currentTime + afterS;
  const oscillator = new OscillatorNode(context, { frequency: hertz });
  const gain = new GainNode(context, { gain: 0 });
  oscillator.connect(gain).connect(context.destination);
  gain.gain.setValueAtTime(0, startS);
  gain.gain.linearRampToValueAtTime(loudness, startS + 0.01);
  gain.gain.exponentialRampToValueAtTime(0.001, startS + STROKE_S);
  oscillator.start(startS);
  oscillator.stop(startS + STROKE_S);
  await new Promise((resolve) => {
    oscillator.addEventListener('ended', resolve, { once: true });
  });
}

async function within(ms: number, task: Promise<void>): Promise<void> {
  const patience = new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });
  await Promise.race([task, patience]);
}
