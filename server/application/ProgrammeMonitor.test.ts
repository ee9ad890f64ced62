import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as fc from 'fast-check';
import type { Programme } from '../../contract/notifications.ts';
import { asId, type ConferenceId, type SiteId } from '../../domain/ids.ts';
import { plannedBuses } from '../../domain/programme/plannedBuses.ts';
import { AUDIO_BUSES, BUSES } from '../../domain/programme/programme.ts';
import type { AudioBusName, BusName, ProgrammePlan } from '../../domain/programme/programme.ts';
import { GLI, HQ, LCA, USSF } from '../../domain/testing/sampleConference.ts';
import type { MediaEvent } from '../media/MediaPlane.ts';
import { TestClock } from '../testing/TestClock.ts';
import { ProgrammeMonitor } from './ProgrammeMonitor.ts';

const conference = asId<ConferenceId>('conference');
const NOTHING = { packets: 0, dBov: -127 };

const plan = (part: Partial<ProgrammePlan> = {}): ProgrammePlan => ({
  version: 1,
  host: HQ,
  speaker: null,
  speakerMuted: false,
  response: null,
  content: null,
  standby: [],
  ...part,
});
const onAir = (bus: BusName, site: SiteId | null, at = 0): MediaEvent => ({
  type: 'onAir',
  conference,
  bus,
  site,
  at,
});
const stopped = (bus: BusName, site: SiteId, lastPacketAt: number): MediaEvent => ({
  type: 'sourceStopped',
  conference,
  bus,
  site,
  lastPacketAt,
});
const heard = (levels: Partial<Record<AudioBusName, number>>): MediaEvent => ({
  type: 'heard',
  conference,
  levels: {
    hostAudio: NOTHING,
    speakerAudio: NOTHING,
    responseAudio: NOTHING,
    ...Object.fromEntries(Object.entries(levels).map(([bus, dBov]) => [bus, { packets: 12, dBov }])),
  },
});

/** A monitor that has been given a plan, and what it told since. */
function given(part: Partial<ProgrammePlan> = {}) {
  const clock = new TestClock();
  const told: Programme[] = [];
  const monitor = new ProgrammeMonitor({
    now: clock.now,
    onChange: (programme) => void told.push(programme),
  });
  monitor.expect(plan(part));
  return {
    clock,
    told,
    monitor,
    /** Bus and kind of every problem there is. */
    problems: () => monitor.programme.problems.map(({ bus, problem }) => `${bus} ${problem}`),
    silence: (forMs: number) => {
      clock.move(forMs);
      monitor.checkSilence();
    },
  };
}

describe('on air', () => {
  test('[MO1] it is what the buses report, never what the plan asks for', () => {
    const { monitor, told } = given({ speaker: LCA });
    assert.ok(BUSES.every((bus) => monitor.programme.onAir[bus] === null));
    monitor.handle(onAir('speakerVideo', LCA));
    assert.equal(monitor.programme.onAir.speakerVideo, LCA);
    monitor.expect(plan({ speaker: GLI }));
    assert.equal(monitor.programme.onAir.speakerVideo, LCA, 'until the new picture is there');
    monitor.handle(onAir('speakerVideo', GLI));
    monitor.handle(onAir('speakerVideo', null));
    assert.deepEqual(
      told.map((programme) => programme.onAir.speakerVideo),
      [LCA, GLI, null],
    );
  });
});

describe('problems', () => {
  test('[MO2] each kind is told with its site and since when', () => {
    const { monitor, clock } = given({ speaker: LCA, content: HQ });
    const since = clock.now();
    for (const reason of ['no_contribution', 'no_key_frame'] as const) {
      monitor.handle({ type: 'takeFailed', conference, bus: 'speakerVideo', site: LCA, reason });
      assert.deepEqual(monitor.programme.problems, [
        { bus: 'speakerVideo', site: LCA, problem: reason, since },
      ]);
    }
    monitor.handle(stopped('contentVideo', HQ, since - 1000));
    assert.deepEqual(monitor.programme.problems[1], {
      bus: 'contentVideo',
      site: HQ,
      problem: 'stopped',
      since: since - 1000,
    });
  });

  test('[MO2] one ends when the bus carries its site, when that resumes, or with another plan', () => {
    const { monitor, problems } = given({ speaker: LCA });
    const fail = (): void => monitor.handle(stopped('speakerVideo', LCA, 0));
    fail();
    monitor.handle(onAir('speakerVideo', LCA));
    assert.deepEqual(problems(), []);
    fail();
    monitor.handle({ type: 'sourceResumed', conference, bus: 'speakerVideo', site: LCA });
    assert.deepEqual(problems(), []);
    fail();
    monitor.expect(plan({ speaker: LCA, standby: [GLI] }));
    assert.deepEqual(problems(), ['speakerVideo stopped'], 'the bus shall carry the same site');
    monitor.expect(plan({ speaker: GLI }));
    assert.deepEqual(problems(), []);
  });

  test('[MO2] a bus that goes empty is no end of its problem', () => {
    const { monitor, problems } = given({ speaker: LCA });
    monitor.handle(onAir('speakerVideo', LCA));
    monitor.handle(stopped('speakerVideo', LCA, 0));
    monitor.handle(onAir('speakerVideo', null));
    assert.deepEqual(problems(), ['speakerVideo stopped']);
  });

  test('[MO2] nor is another site on the bus, or news of another site', () => {
    const { monitor, problems } = given({ speaker: LCA });
    monitor.handle({
      type: 'takeFailed',
      conference,
      bus: 'speakerVideo',
      site: LCA,
      reason: 'no_key_frame',
    });
    monitor.handle(onAir('speakerVideo', GLI));
    monitor.handle({ type: 'sourceResumed', conference, bus: 'speakerVideo', site: GLI });
    assert.deepEqual(problems(), ['speakerVideo no_key_frame']);
  });

  test('[MO6] trouble with a site that the plan has left is not told', () => {
    const { monitor, problems, told } = given({ speaker: LCA });
    monitor.expect(plan({ speaker: GLI }));
    monitor.handle(stopped('speakerVideo', LCA, 0));
    monitor.handle({
      type: 'takeFailed',
      conference,
      bus: 'responseAudio',
      site: LCA,
      reason: 'no_contribution',
    });
    assert.deepEqual(problems(), []);
    assert.deepEqual(told, []);
  });
});

describe('silence', () => {
  test('[MO3] a site that has the floor and is not heard for five seconds', () => {
    const { silence, problems, clock, monitor } = given({ speaker: LCA });
    const since = clock.now();
    silence(4999);
    assert.deepEqual(problems(), []);
    silence(1);
    assert.deepEqual(monitor.programme.problems, [
      { bus: 'speakerAudio', site: LCA, problem: 'silent', since },
    ]);
  });

  test('[MO3] it ends with the first louder level, and quiet noise is none', () => {
    const { silence, problems, monitor } = given({ speaker: LCA });
    silence(5000);
    monitor.handle(heard({ speakerAudio: -65 }));
    monitor.handle(heard({ hostAudio: -10 }));
    monitor.handle(heard({}));
    assert.deepEqual(problems(), ['speakerAudio silent']);
    monitor.handle(heard({ speakerAudio: -64 }));
    assert.deepEqual(problems(), []);
    silence(4999);
    assert.deepEqual(problems(), []);
    silence(1);
    assert.deepEqual(problems(), ['speakerAudio silent']);
  });

  test('[MO3] a response is expected to be heard too, and a new speaker gets five seconds', () => {
    const { silence, problems, monitor } = given({ speaker: LCA, response: GLI });
    silence(3000);
    monitor.handle(heard({ speakerAudio: -20 }));
    silence(3000);
    assert.deepEqual(problems(), ['responseAudio silent']);
    monitor.expect(plan({ speaker: USSF }));
    silence(3000);
    assert.deepEqual(problems(), []);
  });

  test('[MO4] a host without the floor may be silent', () => {
    const { silence, problems } = given();
    silence(60_000);
    assert.deepEqual(problems(), []);
  });

  test('[MO4] when the host gets the floor, its silence counts from then on, and not after it', () => {
    const { silence, problems, monitor } = given();
    silence(60_000);
    monitor.expect(plan({ speaker: HQ }));
    silence(4999);
    assert.deepEqual(problems(), []);
    silence(1);
    assert.deepEqual(problems(), ['hostAudio silent']);
    monitor.expect(plan());
    assert.deepEqual(problems(), [], 'the host may be silent again');
  });

  test('[MO2] [MO3] a bus whose source has stopped is not called silent as well', () => {
    const { silence, problems, monitor } = given({ speaker: LCA });
    monitor.handle(stopped('speakerAudio', LCA, 0));
    silence(10_000);
    assert.deepEqual(problems(), ['speakerAudio stopped']);
  });
});

test('[MO5] after the plane has died nothing is on air, and silence counts anew', () => {
  const { silence, problems, monitor, told } = given({ speaker: LCA });
  monitor.handle(onAir('speakerVideo', LCA));
  monitor.handle(onAir('hostVideo', HQ));
  silence(5000);
  monitor.handle({ type: 'planeLost' });
  const last = told.at(-1);
  assert.ok(last !== undefined && BUSES.every((bus) => last.onAir[bus] === null));
  monitor.handle(onAir('speakerAudio', LCA));
  silence(4999);
  assert.ok(!problems().includes('speakerAudio silent'));
  silence(1);
  assert.ok(problems().includes('speakerAudio silent'));
});

describe('while the plane is down', () => {
  const HOST_STOPPED = ['hostVideo stopped', 'hostAudio stopped'];
  const SPEAKER_STOPPED = ['speakerVideo stopped', 'speakerAudio stopped'];

  test('[MO7] every bus of the plan has stopped at the moment of its death, or before', () => {
    const { monitor, problems, clock } = given({ speaker: LCA });
    monitor.handle(stopped('speakerVideo', LCA, 7));
    clock.move(100);
    monitor.handle({ type: 'planeLost' });
    assert.deepEqual(problems().toSorted(), [...HOST_STOPPED, ...SPEAKER_STOPPED].toSorted());
    const since = new Map(monitor.programme.problems.map((problem) => [problem.bus, problem.since]));
    assert.deepEqual([since.get('speakerVideo'), since.get('speakerAudio')], [7, clock.now()]);
  });

  test('[MO7] a site that gets a bus meanwhile does not come through either', () => {
    const { monitor, problems, clock } = given();
    monitor.handle({ type: 'planeLost' });
    clock.move(2000);
    monitor.expect(plan({ speaker: GLI }));
    assert.deepEqual(problems().toSorted(), [...HOST_STOPPED, ...SPEAKER_STOPPED].toSorted());
    assert.equal(monitor.programme.problems.find(({ bus }) => bus === 'speakerAudio')?.since, clock.now());
  });

  test('[MO7] its successor tells of each bus, and what it tells counts', () => {
    const { monitor, problems } = given({ speaker: LCA });
    monitor.handle({ type: 'planeLost' });
    const bus = 'speakerVideo';
    monitor.handle({ type: 'takeFailed', conference, bus, site: LCA, reason: 'no_contribution' });
    assert.deepEqual(problems().toSorted(), [
      ...HOST_STOPPED.toSorted(),
      'speakerAudio stopped',
      'speakerVideo no_contribution',
    ]);
    monitor.handle(onAir('speakerVideo', LCA));
    monitor.handle(onAir('speakerAudio', LCA));
    assert.deepEqual(problems().toSorted(), HOST_STOPPED.toSorted());
    monitor.expect(plan({ speaker: GLI }));
    assert.deepEqual(
      problems().toSorted(),
      HOST_STOPPED.toSorted(),
      'it is up: of others nothing is known yet',
    );
  });
});

test('[MO2] [MO6] whatever is reported, a bus has one problem at most, of the site that the plan gives it', () => {
  const site = fc.constantFrom(HQ, LCA, GLI);
  const bus = fc.constantFrom(...BUSES);
  const happening = fc.oneof(
    fc.record({ speaker: fc.option(site), response: fc.option(site), content: fc.option(site) }).map(plan),
    fc.tuple(bus, fc.option(site)).map(([on, of]) => onAir(on, of)),
    fc.tuple(bus, site).map(([on, of]) => stopped(on, of, 0)),
    fc
      .tuple(fc.constantFrom(...AUDIO_BUSES), fc.integer({ min: -127, max: 0 }))
      .map(([on, level]) => heard({ [on]: level })),
    fc.constant<MediaEvent>({ type: 'planeLost' }),
    fc.integer({ min: 0, max: 6000 }),
  );
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 40 }), (happenings) => {
      const { monitor, silence } = given();
      let planned = plannedBuses(plan());
      for (const what of happenings) {
        if (typeof what === 'number') {
          silence(what);
        } else if ('type' in what) {
          monitor.handle(what);
        } else {
          monitor.expect(what);
          planned = plannedBuses(what);
        }
        const { problems } = monitor.programme;
        assert.equal(new Set(problems.map((problem) => problem.bus)).size, problems.length);
        assert.ok(problems.every((problem) => problem.site === planned[problem.bus]));
      }
    }),
  );
});
