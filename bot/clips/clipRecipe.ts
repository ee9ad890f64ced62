import { createHash } from 'node:crypto';
import type { Tone } from './tone.ts';

/** The three simulcast layers of a camera, lowest first, each half as wide as the next (design section 5). */
export const CAMERA_LAYERS = [
  { width: 320, height: 180, fps: 15, kbps: 120 },
  { width: 640, height: 360, fps: 25, kbps: 450 },
  { width: 1280, height: 720, fps: 25, kbps: 1200 },
] as const;

const VOICE_KBPS = 32;

/** What a clip shows and sounds like. Its name is its folder in the cache. */
export type ClipRecipe = {
  readonly name: string;
  readonly seconds: number;
  /** Filter graph of one 1280×720 picture at 25 frames a second. */
  readonly picture: string;
  readonly tone: Tone;
};

/**
 * The clip for tests and benchmarks: a test card under so much noise that the encoder needs the whole bitrate of
 * each layer, as a camera does.
 */
export const NEUTRAL_CLIP: ClipRecipe = {
  name: 'neutral',
  seconds: 10,
  picture: 'testsrc2=s=1280x720:r=25,noise=alls=12:allf=t',
  tone: { hz: 220, volume: 0.1 },
};

/**
 * A clip that people can tell from every other one: the site's code in big letters on its own colour, a bar that
 * wanders and a running clock.
 * @param index place of the site among the others, which gives colour and pitch.
 * @param volume of its voice; a hall that only listens has a lower one.
 */
export function siteClip(code: string, index: number, volume = 0.1): ClipRecipe {
  if (!/^[A-Z0-9]+$/.test(code)) throw new Error(`a site's code is of letters and digits, not "${code}"`);
  // Steps of the golden angle keep neighbours' colours far apart, however many there are.
  const hue = Math.round((index * 137.508) % 360);
  const text = (more: string) => `drawtext=font=DejaVu Sans:fontcolor=white:${more}`;
  const picture = [
    `color=c=${hueToHex(hue)}:s=1280x720:r=25`,
    text(`fontsize=260:text=${code}:x=(w-tw)/2:y=(h-th)/2-40`),
    text(`fontsize=64:text='%{pts\\:hms}':x=(w-tw)/2:y=h-120`),
    text(`fontsize=90:text=█:x=(w-tw)*(0.5+0.5*sin(2*PI*t/${SITE_CLIP_SECONDS})):y=30`),
  ].join(',');

  return { name: code, seconds: SITE_CLIP_SECONDS, picture, tone: { hz: 160 + 15 * index, volume } };
}

const SITE_CLIP_SECONDS = 6;

function hueToHex(hue: number): string {
  const channel = (offset: number) => {
    const k = (offset + hue / 30) % 12;
    const value = 0.38 - 0.3 * Math.max(-1, Math.min(k - 3, 9 - k, 1));

    return Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  };

  return `0x${channel(0)}${channel(8)}${channel(4)}`;
}

/**
 * Arguments of ffmpeg that make the three VP8 files of a recipe in `folder`. The encoder is set as a browser sets
 * it: real time, no look-ahead, no hidden frames, constant bitrate, and no key frame but the first: a bot makes one
 * on request by starting its loop again.
 */
export function cameraArguments(recipe: ClipRecipe, folder: string): string[] {
  const split = CAMERA_LAYERS.map((_, i) => `[s${i}]`).join('');
  const scaled = CAMERA_LAYERS.map((l, i) => `[s${i}]fps=${l.fps},scale=${l.width}:${l.height}[l${i}]`);
  const graph = [`${recipe.picture},split=${CAMERA_LAYERS.length}${split}`, ...scaled].join(';');
  const outputs = CAMERA_LAYERS.flatMap(({ kbps }, i) => [
    ...words(`-map [l${i}] -t ${recipe.seconds} -c:v libvpx -pix_fmt yuv420p -threads 1`),
    ...words('-deadline realtime -cpu-used 8 -lag-in-frames 0 -auto-alt-ref 0 -error-resilient default'),
    ...words('-g 100000 -keyint_min 100000 -max-intra-rate 750 -qmin 4 -qmax 58'),
    ...words(`-b:v ${kbps}k -minrate ${kbps}k -maxrate ${kbps}k -bufsize ${kbps}k -f ivf`),
    `${folder}/camera${i}.ivf`,
  ]);

  return ['-filter_complex', graph, ...outputs];
}

/** Arguments of ffmpeg that encode 16-bit mono samples from its input as 20 ms Opus packets. */
export function voiceArguments(folder: string): string[] {
  return [
    ...words('-f s16le -ar 48000 -ac 1 -i pipe:0'),
    ...words(`-c:a libopus -b:a ${VOICE_KBPS}k -application voip -frame_duration 20 -f ogg`),
    `${folder}/voice.ogg`,
  ];
}

function words(text: string): string[] {
  return text.split(' ');
}

/** Names the cache folder: another recipe, or another way of encoding it, is another folder. */
export function hashRecipe(recipe: ClipRecipe): string {
  const identity = JSON.stringify([recipe, cameraArguments(recipe, '.'), voiceArguments('.')]);

  return createHash('sha256').update(identity).digest('hex').slice(0, 12);
}
