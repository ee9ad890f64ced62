import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ConferenceEvent } from '../conference/conference.ts';
import { asId, type PersonId, type SessionId, type SiteId, type SpeechId } from '../ids.ts';
import type { DisconnectCause } from '../sites/sites.ts';
import { CHAIR_OF_LCA, GLI, HQ, LCA, NOWHERE, PLAN, USSF } from '../testing/sampleConference.ts';
import { recorded } from '../testing/scenario.ts';
import { emptyAttendance, evolveAttendance, type Attendance } from './attendance.ts';
import { summariseAttendance } from './summariseAttendance.ts';

type At = readonly [at: number, event: ConferenceEvent];

const invited: readonly At[] = PLAN.sites.map((data) => [0, { type: 'SiteInvited', data }]);

function enters(at: number, session: string, { site = LCA, replaces = '' } = {}): At {
  const [device = ''] = session.split('-');
  const ids = { session: asId<SessionId>(session), device: asId<never>(device) };
  const replaced = replaces === '' ? null : asId<SessionId>(replaces);
  return [at, { type: 'SiteConnected', data: { site, ...ids, epoch: 1, replaces: replaced } }];
}
function exits(at: number, session: string, cause: DisconnectCause = 'left', lastSeenAt = at): At {
  const data = { site: LCA, session: asId<SessionId>(session), epoch: 1, cause, lastSeenAt };
  return [at, { type: 'SiteDisconnected', data }];
}
function speaks(at: number, speech: string, site = LCA, person: PersonId | null = null): At {
  return [at, { type: 'FloorGranted', data: { speech: asId<SpeechId>(speech), site, person } }];
}
function ends(at: number, speech: string, site = LCA): At {
  return [at, { type: 'FloorReleased', data: { speech: asId<SpeechId>(speech), site, reason: 'ended' } }];
}
function responds(from: number, to: number, speech: string): readonly At[] {
  const data = { speech: asId<SpeechId>(speech), site: LCA };
  return [
    [from, { type: 'ResponseGranted', data: { ...data, person: null } }],
    [to, { type: 'ResponseReleased', data: { ...data, reason: 'ended' } }],
  ];
}

function fold(history: readonly At[]): Attendance {
  return history.reduce(
    (state, [at, event]) => evolveAttendance(state, recorded(event, at)),
    emptyAttendance,
  );
}
function lineOf(site: SiteId, at: number, ...history: readonly At[]) {
  const line = summariseAttendance(fold([...invited, ...history]), at).find(
    ({ site: { id } }) => id === site,
  );
  assert.ok(line);
  const { site: _, ...rest } = line;
  return rest;
}
const absent = {
  online: false,
  firstInAt: null,
  lastOutAt: null,
  connectedMs: 0,
  drops: 0,
  spokeCount: 0,
  spokeMs: 0,
};

describe('attendance, connection', () => {
  test('[AT1] every invited site has a line, in protocol order, the absent ones too', () => {
    const lines = summariseAttendance(fold([...invited, enters(5, 'pc-1')]), 10);
    assert.deepEqual(
      lines.map(({ site: { id }, online }) => [id, online]),
      [
        [HQ, false],
        [LCA, true],
        [GLI, false],
        [USSF, false],
      ],
    );
    assert.deepEqual(lineOf(GLI, 10, enters(5, 'pc-1')), absent);
  });

  test('[AT2] [AT4] a connection lasts until it was last seen', () => {
    assert.deepEqual(lineOf(LCA, 100, enters(10, 'pc-1'), exits(50, 'pc-1', 'left', 40)), {
      ...absent,
      firstInAt: 10,
      lastOutAt: 40,
      connectedMs: 30,
    });
  });

  test('[AT2] [AT4] while it is open it lasts until the time asked for, and there is no last out', () => {
    const history = [enters(10, 'pc-1'), exits(20, 'pc-1'), enters(30, 'pc-2')];
    assert.deepEqual(lineOf(LCA, 100, ...history), {
      ...absent,
      online: true,
      firstInAt: 10,
      connectedMs: 10 + 70,
    });
  });

  test('[AT2] a device that comes back ends its earlier connection at that instant', () => {
    const history = [enters(10, 'pc-1'), enters(30, 'pc-2', { replaces: 'pc-1' }), exits(60, 'pc-2')];
    assert.deepEqual(lineOf(LCA, 100, ...history), {
      ...absent,
      firstInAt: 10,
      lastOutAt: 60,
      connectedMs: 50,
    });
  });

  test('[AT2] all connections are kept as they were', () => {
    const attendance = fold([
      ...invited,
      enters(10, 'pc-1'),
      enters(20, 'tablet-1'),
      enters(30, 'pc-2', { replaces: 'pc-1' }),
      exits(50, 'pc-2', 'lost', 45),
    ]);
    assert.deepEqual(
      attendance[LCA]?.connections.map(({ epoch: _, ...span }) => span),
      [
        { session: 'pc-1', device: 'pc', startAt: 10, endAt: 30, endedBy: 'replaced' },
        { session: 'tablet-1', device: 'tablet', startAt: 20, endAt: null, endedBy: null },
        { session: 'pc-2', device: 'pc', startAt: 30, endAt: 45, endedBy: 'lost' },
      ],
    );
  });

  test('[AT2] nothing ends before it began, even when a clock was set back', () => {
    assert.equal(lineOf(LCA, 5, enters(10, 'pc-1')).connectedMs, 0);
    assert.equal(lineOf(LCA, 5, enters(10, 'pc-1'), exits(8, 'pc-1')).lastOutAt, 10);
  });

  test('[AT3] [AT4] two devices at once count once', () => {
    const history = [enters(10, 'pc-1'), enters(20, 'tablet-1'), exits(50, 'tablet-1'), exits(40, 'pc-1')];
    assert.deepEqual(lineOf(LCA, 100, ...history), {
      ...absent,
      firstInAt: 10,
      lastOutAt: 50,
      connectedMs: 40,
    });
  });

  test('[AT5] a lost line and a stopped server are drops; leaving and removing are not', () => {
    const causes: readonly DisconnectCause[] = ['lost', 'left', 'server_stopped', 'removed'];
    const history = causes.flatMap((cause, n) => [
      enters(n * 10, `pc-${n}`),
      exits(n * 10 + 5, `pc-${n}`, cause),
    ]);
    assert.equal(lineOf(LCA, 100, ...history).drops, 2);
  });

  test('[AT5] losing one device of two is no drop, losing the last one is', () => {
    const history = [enters(10, 'pc-1'), enters(20, 'tablet-1'), exits(30, 'pc-1', 'lost')];
    assert.equal(lineOf(LCA, 100, ...history).drops, 0);
    assert.equal(lineOf(LCA, 100, ...history, exits(40, 'tablet-1', 'lost')).drops, 1);
  });

  test('[AT5] a device that is replaced has not dropped', () => {
    assert.equal(lineOf(LCA, 100, enters(10, 'pc-1'), enters(20, 'pc-2', { replaces: 'pc-1' })).drops, 0);
  });

  test('what happens at a site that is not invited has no line', () => {
    const attendance = fold([...invited, enters(1, 'pc-1', { site: NOWHERE })]);
    assert.deepEqual(Object.keys(attendance).toSorted(), ['GLI', 'HQ', 'LCA', 'USSF']);
  });
});

describe('attendance, speeches', () => {
  test('[AT6] speeches and responses count, each from grant to release', () => {
    const history = [
      speaks(10, 's1'),
      ends(25, 's1'),
      speaks(30, 's2', GLI),
      ...responds(40, 42, 's3'),
      ends(90, 's2', GLI),
    ];
    assert.deepEqual(lineOf(LCA, 100, ...history), { ...absent, spokeCount: 2, spokeMs: 17 });
    assert.deepEqual(lineOf(GLI, 100, ...history), { ...absent, spokeCount: 1, spokeMs: 60 });
  });

  test('[AT6] one that runs counts up to the time asked for, also while the site is lost', () => {
    const history = [enters(0, 'pc-1'), speaks(10, 's1'), exits(20, 'pc-1', 'lost')];
    const { spokeCount, spokeMs } = lineOf(LCA, 70, ...history);
    assert.deepEqual([spokeCount, spokeMs], [1, 60]);
  });

  test('[AT6] another person of the site is another speech', () => {
    const history = [speaks(10, 's1'), ends(20, 's1'), speaks(20, 's2', LCA, CHAIR_OF_LCA)];
    const { spokeCount, spokeMs } = lineOf(LCA, 70, ...history);
    assert.deepEqual([spokeCount, spokeMs], [2, 60]);
    assert.deepEqual(
      fold([...invited, ...history])[LCA]?.speeches.map(({ person, kind }) => [person, kind]),
      [
        [null, 'speech'],
        [CHAIR_OF_LCA, 'speech'],
      ],
    );
  });
});
