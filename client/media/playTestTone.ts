/** Three rising notes (Hz): a tune is told from a hum. */
const NOTES = [523.25, 659.25, 783.99];
const NOTE_S = 0.28;
const LOUDNESS = 0.25;

/**
 * Plays the speaker test on an output device (null: the system's default). Resolves when it has been played; rejects
 * where the browser refuses to play.
 */
export async function playTestTone(speaker: string | null): Promise<void> {
  const context = new AudioContext();
  try {
    await context.resume();
    const destination = context.createMediaStreamDestination();
    const player = new Audio();
    player.srcObject = destination.stream;
    if (speaker !== null && 'setSinkId' in player) {
      await player.setSinkId(speaker);
    }
    await player.play();
    await Promise.all(NOTES.map((hertz, index) => note(context, destination, hertz, index * NOTE_S)));
    player.pause();
  } finally {
    await context.close();
  }
}

/** One note with soft ends, `afterS` seconds from now. */
async function note(context: AudioContext, to: AudioNode, hertz: number, afterS: number): Promise<void> {
  const startS = context.currentTime + afterS;
  const oscillator = new OscillatorNode(context, { frequency: hertz });
  const gain = new GainNode(context, { gain: 0 });
  oscillator.connect(gain).connect(to);
  gain.gain.setValueAtTime(0, startS);
  gain.gain.linearRampToValueAtTime(LOUDNESS, startS + 0.03);
  gain.gain.linearRampToValueAtTime(0, startS + NOTE_S);
  oscillator.start(startS);
  oscillator.stop(startS + NOTE_S);
  await new Promise((resolve) => {
    oscillator.addEventListener('ended', resolve, { once: true });
  });
}
