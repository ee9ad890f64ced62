import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { BOT_RTP_CAPABILITIES } from '../../bot/media/botRtp.ts';
import { waitUntil } from '../../bot/waitUntil.ts';
import { asId, type ConferenceId, type SessionId, type SiteId } from '../../domain/ids.ts';
import { BUSES, type ProgrammePlan } from '../../domain/programme/programme.ts';
import { MediaError, type MediaErrorCode, type MediaEvent, type MediaPlane } from './MediaPlane.ts';

const CONFERENCE = asId<ConferenceId>('conference');
const HOST = asId<SiteId>('HQ');
const LCA = asId<SiteId>('LCA');

const session = (name: string): SessionId => asId<SessionId>(name);

function plan(version: number, change: Partial<ProgrammePlan> = {}): ProgrammePlan {
  return {
    version,
    host: HOST,
    speaker: null,
    response: null,
    content: null,
    speakerMuted: false,
    standby: [],
    ...change,
  };
}

function refusal(code: MediaErrorCode): (error: unknown) => boolean {
  return (error) => error instanceof MediaError && error.code === code;
}

/** What holds for every implementation of the port, without a packet being sent. */
export function describeMediaPlane(name: string, open: () => Promise<MediaPlane>): void {
  describe(`media plane: ${name}`, () => {
    let plane: MediaPlane;
    let events: MediaEvent[];

    before(async () => {
      plane = await open();
    });

    beforeEach(async () => {
      events = [];
      plane.onEvent((event) => events.push(event));
      await plane.openConference(CONFERENCE);
    });

    afterEach(() => plane.closeConference(CONFERENCE));

    after(() => plane.close());

    const join = (who: string, site: SiteId | null, conference = CONFERENCE) =>
      plane.join({ conference, session: session(who), site, rtpCapabilities: BOT_RTP_CAPABILITIES });

    const wishes = (who: string) =>
      events
        .filter((event) => event.type === 'contributionWanted')
        .filter((event) => event.session === who)
        .map(({ wanted }) => wanted);

    test('[MP3] one answer has transports and all buses, video first', async () => {
      const joined = await join('a', LCA);
      assert.deepEqual(
        joined.consumers.map(({ bus, kind }) => [bus, kind]),
        BUSES.map((bus) => [bus, bus.endsWith('Video') ? 'video' : 'audio']),
      );
      assert.notEqual(joined.send, null);
      assert.notEqual(joined.send?.id, joined.receive.id);
    });

    test('[MP3] staff watch and have nothing to send with', async () => {
      const joined = await join('staff', null);
      assert.equal(joined.send, null);
      assert.equal(joined.consumers.length, BUSES.length);
      await assert.rejects(plane.produce(session('staff'), 'camera', VP8), refusal('unknown_transport'));
    });

    test('[MP3] a session that joins again gets new transports and loses the old ones', async () => {
      const first = await join('a', LCA);
      const second = await join('a', LCA);
      assert.notEqual(second.receive.id, first.receive.id);
      const old = plane.restartIce(session('a'), first.receive.id);
      await assert.rejects(old, refusal('unknown_transport'));
    });

    test('[MP22] what is not there is refused by name', async () => {
      const nowhere = asId<ConferenceId>('nowhere');
      await assert.rejects(join('a', LCA, nowhere), refusal('unknown_conference'));
      await assert.rejects(plane.direct(nowhere, plan(1)), refusal('unknown_conference'));
      await assert.rejects(plane.restartIce(session('a'), 'x'), refusal('unknown_session'));
      await assert.rejects(plane.produce(session('a'), 'camera', VP8), refusal('unknown_session'));
      await assert.rejects(plane.unproduce(session('a'), 'camera'), refusal('unknown_session'));
      await join('a', LCA);
      await assert.rejects(plane.restartIce(session('a'), 'x'), refusal('unknown_transport'));
    });

    test('[MP22] opening, leaving and closing again change nothing', async () => {
      await join('a', LCA);
      await plane.openConference(CONFERENCE);
      await plane.restartIce(session('a'), (await join('a', LCA)).receive.id);
      await plane.leave(session('a'));
      await plane.leave(session('a'));
      await plane.leave(session('never seen'));
      await assert.rejects(plane.unproduce(session('a'), 'camera'), refusal('unknown_session'));
      await plane.closeConference(CONFERENCE);
      await plane.closeConference(CONFERENCE);
      await assert.rejects(join('a', LCA), refusal('unknown_conference'));
    });

    test('[MP2] a site is told what to send once on joining and then when it changes', async () => {
      await join('a', LCA);
      await waitUntil('it is told', () => wishes('a').length === 1);
      await plane.direct(CONFERENCE, plan(1));
      await plane.direct(CONFERENCE, plan(2, { standby: [LCA] }));
      await plane.direct(CONFERENCE, plan(3, { standby: [LCA], content: HOST }));
      await plane.direct(CONFERENCE, plan(4, { speaker: LCA }));
      await plane.direct(CONFERENCE, plan(5));
      await waitUntil('it is told of all', () => wishes('a').length >= 4);
      assert.deepEqual(wishes('a'), [
        { maxSpatialLayer: 0, microphone: false },
        { maxSpatialLayer: 2, microphone: false },
        { maxSpatialLayer: 2, microphone: true },
        { maxSpatialLayer: 0, microphone: false },
      ]);
    });

    test('[MP2] a site that joins while it has the floor is told so at once', async () => {
      await plane.direct(CONFERENCE, plan(1, { speaker: LCA }));
      await join('a', LCA);
      await join('staff', null);
      await waitUntil('it is told', () => wishes('a').length === 1);
      assert.deepEqual(wishes('a'), [{ maxSpatialLayer: 2, microphone: true }]);
      assert.deepEqual(wishes('staff'), []);
    });

    test('[MP5] a plan older than the last one changes nothing', async () => {
      await join('a', LCA);
      await plane.direct(CONFERENCE, plan(7, { speaker: LCA }));
      await plane.direct(CONFERENCE, plan(6));
      await plane.direct(CONFERENCE, plan(8, { speaker: LCA, content: LCA }));
      await waitUntil('it is told', () => wishes('a').length >= 1);
      assert.deepEqual(wishes('a').at(-1), { maxSpatialLayer: 2, microphone: true });
      assert.ok(wishes('a').length <= 2, 'the older plan did not shut its microphone in between');
    });

    test('[MP3] capabilities say what the buses carry', async () => {
      const { codecs = [] } = await plane.capabilities();
      const names = codecs.map(({ mimeType }) => mimeType).filter((mimeType) => !mimeType.endsWith('/rtx'));
      assert.deepEqual(names, ['audio/opus', 'video/VP8']);
    });

    test('[MP14] stats count the sessions', async () => {
      await join('a', LCA);
      await join('b', null);
      const counted = async () =>
        (await plane.stats()).workers.reduce((sum, { sessions }) => sum + sessions, 0);
      assert.equal(await counted(), 2);
      await join('a', LCA);
      assert.equal(await counted(), 2);
      await plane.leave(session('b'));
      assert.equal(await counted(), 1);
      await plane.closeConference(CONFERENCE);
      assert.equal(await counted(), 0);
    });
  });
}

const VP8 = {
  mid: '0',
  codecs: [{ mimeType: 'video/VP8', payloadType: 96, clockRate: 90_000 }],
  encodings: [{ ssrc: 1111 }],
};
