import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { serialDistance } from './serialNumbers.ts';
import type { SentVideo } from './simulation/RecordingSink.ts';
import { SimulatedCamera, type LayerStart } from './simulation/SimulatedCamera.ts';
import { VideoStage } from './simulation/VideoStage.ts';

const OUT = [11, 12, 13] as const;
const FRAME_MS = 33;
const CAMERAS = 3;

/** What becomes of a packet on its way: on time, so many frames late, or lost (null). */
type Fate = number | null;

/** One frame time: what is sent and what is commanded in it. */
type Step = {
  readonly command: {
    readonly name: 'none' | 'take' | 'stop' | 'standby' | 'release' | 'viewer';
    readonly which: number;
  };
  /** Of each camera, how many layers it sends, and whether a key frame comes. */
  readonly cameras: readonly { readonly layers: number; readonly key: boolean; readonly packets: number }[];
  readonly fates: readonly Fate[];
};

const start: fc.Arbitrary<LayerStart> = fc.record({
  sequence: fc.oneof(fc.constant(65_500), fc.integer({ min: 0, max: 65_535 })),
  timestamp: fc.oneof(fc.constant(2 ** 32 - 90_000), fc.integer({ min: 0, max: 2 ** 32 - 1 })),
  pictureId: fc.oneof(fc.constant(32_750), fc.integer({ min: 0, max: 32_767 })),
  tl0PictureIndex: fc.integer({ min: 0, max: 255 }),
});

function steps(fates: fc.Arbitrary<Fate>): fc.Arbitrary<Step[]> {
  const step = fc.record({
    command: fc.record({
      name: fc.oneof(
        { weight: 10, arbitrary: fc.constant('none' as const) },
        { weight: 3, arbitrary: fc.constant('take' as const) },
        {
          weight: 3,
          arbitrary: fc.constantFrom(
            'stop' as const,
            'standby' as const,
            'release' as const,
            'viewer' as const,
          ),
        },
      ),
      which: fc.nat(CAMERAS - 1),
    }),
    cameras: fc.array(
      fc.record({
        layers: fc.constantFrom(0, 1, 2, 3, 3, 3),
        key: fc.oneof(
          { weight: 5, arbitrary: fc.constant(false) },
          { weight: 1, arbitrary: fc.constant(true) },
        ),
        packets: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: CAMERAS, maxLength: CAMERAS },
    ),
    fates: fc.array(fates, { minLength: 1, maxLength: 7 }),
  });
  return fc.array(step, { minLength: 40, maxLength: 120, size: 'max' });
}

const smooth: fc.Arbitrary<Fate> = fc.constant(0);
const rough: fc.Arbitrary<Fate> = fc.constantFrom(0, 0, 0, 0, 0, 1, 2, 4, null);

/** A stage with cameras, between them a network that delays and loses. */
class Show {
  readonly stage = new VideoStage(OUT);
  readonly cameras: readonly SimulatedCamera[];
  /** How much had been sent at each stop. */
  readonly stops: number[] = [];
  readonly #underway: { readonly camera: SimulatedCamera; readonly bytes: Buffer; readonly dueIn: number }[] =
    [];

  constructor(starts: readonly (readonly LayerStart[])[]) {
    this.cameras = starts.map((layers, index) => {
      const ssrcs = [1, 2, 3].map((layer) => 100 * (index + 1) + layer);
      // The last camera is one without simulcast.
      return new SimulatedCamera(`S${index}`, index === CAMERAS - 1 ? ssrcs.slice(0, 1) : ssrcs, layers);
    });
  }

  play({ command, cameras, fates }: Step): void {
    this.#command(command);
    this.stage.pass(FRAME_MS, this.cameras);
    for (const { camera, bytes, dueIn } of this.#underway.splice(0)) {
      this.#carry(camera, bytes, dueIn - 1);
    }
    let packet = 0;
    this.cameras.forEach((camera, index) => {
      const { layers = 0, key = false, packets = 1 } = cameras[index] ?? {};
      for (const layer of [0, 1, 2].slice(0, Math.min(layers, camera.ssrcs.length))) {
        for (const bytes of camera.frame(layer, { key, packets })) {
          this.#carry(camera, bytes, fates[packet % fates.length] ?? null);
          packet += 1;
        }
      }
    });
  }

  #carry(camera: SimulatedCamera, bytes: Buffer, fate: Fate): void {
    if (fate === 0) {
      camera.send(bytes);
    } else if (fate !== null) {
      this.#underway.push({ camera, bytes, dueIn: fate });
    }
  }

  #command({ name, which }: Step['command']): void {
    const camera = this.cameras[which];
    assert.ok(camera);
    switch (name) {
      case 'take':
        this.stage.bus.take(camera);
        break;
      case 'stop':
        this.stops.push(this.stage.sink.rtp.length);
        this.stage.bus.take(null);
        break;
      case 'standby':
        this.stage.bus.standby(camera, 3);
        break;
      case 'release':
        this.stage.bus.release(camera);
        break;
      case 'viewer':
        this.stage.askForKeyFrame(OUT[which] ?? OUT[0]);
        break;
      case 'none':
        break;
    }
  }
}

/**
 * Splits what an output sent into pieces from one source layer each; a repeated packet is no packet of its own.
 *
 * @param stops how much had been sent when nothing was taken: a source that comes back begins anew
 */
function pieces(sent: readonly SentVideo[], stops: readonly number[]): SentVideo[][] {
  const all: SentVideo[][] = [];
  const seen = new Set<Buffer>();
  for (const packet of sent.filter(({ bytes }) => !seen.has(bytes) && seen.add(bytes))) {
    const piece = all.at(-1);
    const last = piece?.at(-1);
    const stopped = stops.some((stop) => last !== undefined && last.index < stop && stop <= packet.index);
    if (piece === undefined || stopped || last?.from !== packet.from) {
      all.push([packet]);
    } else {
      piece.push(packet);
    }
  }
  return all;
}

function ahead(
  packets: readonly SentVideo[],
  from: SentVideo,
  field: 'sequence' | 'pictureId',
  bits: number,
): number {
  return Math.max(...packets.map((packet) => serialDistance(packet[field], from[field], bits)));
}

function checkOutput(all: readonly SentVideo[][], timestampsInOrder: boolean): void {
  let before: SentVideo[] = [];
  for (const piece of all) {
    const [first] = piece;
    assert.ok(first);
    assert.deepEqual([first.key, first.part], [true, 0], '[PB4] begins with the first packet of a key frame');
    for (const packet of piece) {
      assert.ok(serialDistance(packet.sentAs, first.sentAs, 16) >= 0, '[PB5] nothing is older than the cut');
      assert.equal(
        serialDistance(packet.sequence, first.sequence, 16),
        serialDistance(packet.sentAs, first.sentAs, 16),
        '[PB1] numbers follow those of the source',
      );
      assert.equal(
        serialDistance(packet.pictureId, first.pictureId, 15),
        packet.frame - first.frame,
        '[PB3] picture ids follow the frames',
      );
    }
    const numbers = piece.map(({ sequence }) => sequence);
    assert.equal(new Set(numbers).size, numbers.length, '[PB1] no number goes out twice');
    if (before[0] !== undefined) {
      const base = before[0];
      const reached = ahead(before, base, 'sequence', 16);
      assert.equal(serialDistance(first.sequence, base.sequence, 16), reached + 1, '[PB1] goes on by one');
      const pictures = ahead(before, base, 'pictureId', 15);
      assert.equal(serialDistance(first.pictureId, base.pictureId, 15), pictures + 1, '[PB3] goes on by one');
    }
    checkTimestamps(before, piece, timestampsInOrder);
    before = piece;
  }
}

function checkTimestamps(before: readonly SentVideo[], piece: readonly SentVideo[], inOrder: boolean): void {
  const [first] = piece;
  for (const packet of before) {
    assert.ok(
      first && serialDistance(first.timestamp, packet.timestamp, 32) > 0,
      '[PB2] time goes on across cuts',
    );
  }
  for (const [index, packet] of piece.entries()) {
    const last = piece[index - 1] ?? packet;
    assert.ok(
      !inOrder || serialDistance(packet.timestamp, last.timestamp, 32) >= 0,
      '[PB2] time never goes back',
    );
  }
}

const starts = fc.array(fc.array(start, { minLength: 3, maxLength: 3 }), {
  minLength: CAMERAS,
  maxLength: CAMERAS,
});

test('[PB1] [PB2] [PB3] [PB4] [PB5] hold for any order of takes, loss, delay and wrapping counters', () => {
  fc.assert(
    fc.property(starts, fc.oneof(steps(smooth), steps(rough)), (starting, history) => {
      const show = new Show(starting);
      history.forEach((step) => show.play(step));
      const inOrder = history.every(({ fates }) => fates.every((fate) => fate === 0 || fate === null));
      for (const ssrc of OUT) {
        checkOutput(pieces(show.stage.sink.video(ssrc), show.stops), inOrder);
      }
    }),
    { numRuns: 200 },
  );
});

test('[PB5] a key frame that begins a piece is whole, if all of it came since the source was attached', () => {
  fc.assert(
    fc.property(starts, steps(fc.constantFrom(0, 0, 0, 1, 2, 4)), (starting, history) => {
      const show = new Show(starting);
      show.cameras.forEach((camera) => show.stage.bus.standby(camera, 3));
      for (const step of history.filter(({ command }) => command.name !== 'release')) {
        show.play(step);
      }
      for (const ssrc of OUT) {
        for (const piece of pieces(show.stage.sink.video(ssrc), show.stops)) {
          const [first] = piece;
          const last = piece.at(-1);
          const parts = piece.filter(({ frame }) => frame === first?.frame);
          // A piece that was cut off early may end inside its first frame.
          const complete = first !== undefined && last !== undefined && last.frame > first.frame + 5;
          assert.ok(!complete || parts.some(({ marker }) => marker), 'the last packet of the frame');
          assert.ok(
            !complete || parts.length === Math.max(...parts.map(({ part }) => part)) + 1,
            'all before it',
          );
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('[PB6] takes of sources that answer ask once each, whatever viewers ask meanwhile, and cut through with the answer', () => {
  const takes = fc.array(
    fc.record({
      which: fc.nat(CAMERAS - 1),
      viewer: fc.boolean(),
      answerAfter: fc.integer({ min: 1, max: 5 }),
    }),
    { minLength: 1, maxLength: 20 },
  );
  fc.assert(
    fc.property(starts, takes, (starting, sequence) => {
      const show = new Show(starting);
      let changes = 0;
      let current: SimulatedCamera | undefined;
      for (const { which, viewer, answerAfter } of sequence) {
        const camera = show.cameras[which];
        assert.ok(camera);
        const changed = camera !== current;
        changes += changed ? 1 : 0;
        current = camera;
        show.stage.bus.take(camera);
        for (let frame = 0; frame < 30; frame += 1) {
          if (viewer && changed && frame < answerAfter) {
            show.stage.askForKeyFrame(OUT[frame % 3] ?? OUT[0]);
          }
          show.play({
            command: { name: 'none', which: 0 },
            cameras: show.cameras.map(() => ({ layers: 3, key: frame === answerAfter, packets: 2 })),
            fates: [0],
          });
          if (frame < answerAfter) {
            continue;
          }
          for (const [index, ssrc] of OUT.entries()) {
            const layer = Math.min(index, camera.ssrcs.length - 1);
            assert.equal(show.stage.sink.lastFrom(ssrc), camera.ssrcs[layer]);
          }
        }
      }
      assert.equal(show.stage.bus.keyFrameRequests, changes);
    }),
    { numRuns: 100 },
  );
});
