import { SYSTEM, type Actor } from '../../domain/actor.ts';
import { delegationOf } from '../../domain/delegation/delegation.ts';
import {
  asId,
  type AccountName,
  type AgendaItemId,
  type ConferenceId,
  type DeviceId,
  type SessionId,
  type SiteId,
  type SpeechId,
} from '../../domain/ids.ts';
import type { CorrectionChange } from '../../domain/secretariat/secretariat.ts';
import type { StoredEvent } from '../../server/log/EventLog.ts';
import { personName, planSession } from './planSession.ts';
import { createRandom } from './random.ts';
import { scriptedLog, type ScriptedCommand, type ScriptedStep } from './ScriptedLog.ts';

const CLERK: Actor = { kind: 'staff', name: asId<AccountName>('thu-ky') };
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
/** One morning in Hà Nội. */
const OPENING = Date.UTC(2026, 9, 20, 1, 0, 0);

export type SessionSize = { readonly sites: number; readonly hours: number; readonly seed: number };

type Draw = { readonly random: () => number; readonly closing: number; readonly hours: number };
type Add = (at: number, command: ScriptedCommand, actor?: Actor) => void;

/**
 * The log of a session as they are: sites that come early, late or not at all, lines that drop and come back, second
 * devices, two roll calls with reasons, delegations, speeches one after the other with a break, and corrections. The
 * same size gives the same log.
 */
export function synthesiseSession(
  conference: ConferenceId,
  { sites, hours, seed }: SessionSize,
): readonly StoredEvent[] {
  const draw: Draw = { random: createRandom(seed), closing: OPENING + hours * HOUR_MS, hours };
  const { remote, ...plan } = planSession(sites, OPENING, hours);
  const steps: ScriptedStep[] = [];
  const add: Add = (at, command, actor = CLERK) => steps.push({ at: Math.round(at), actor, command });
  add(OPENING - 24 * HOUR_MS, plan, SYSTEM);
  addPhases(add, draw);
  [plan.details.hostSite, ...remote].forEach((site, index) => addSite(add, site, index, draw));
  addRollCall(add, 1, OPENING - 10 * MINUTE_MS, remote, draw);
  addRollCall(add, 2, OPENING + (hours / 2) * HOUR_MS + 20 * MINUTE_MS, remote, draw);
  addSpeeches(
    add,
    plan.speeches.map(({ speech, site }) => ({ speech, site })),
    draw,
  );
  addCorrections(add, remote, draw);
  return scriptedLog(conference, steps);
}

function addPhases(add: Add, { closing, hours }: Draw): void {
  add(OPENING - 60 * MINUTE_MS, { type: 'EnterPhase', phase: 'line_test', from: 'preparation' });
  add(OPENING - 12 * MINUTE_MS, { type: 'EnterPhase', phase: 'roll_call', from: 'line_test' });
  add(OPENING, { type: 'EnterPhase', phase: 'in_session', from: 'roll_call' });
  add(OPENING + 1, { type: 'ActivateAgendaItem', item: asId<AgendaItemId>('opening'), from: null });
  const discussion = asId<AgendaItemId>('discussion');
  const opening = asId<AgendaItemId>('opening');
  add(OPENING + 10 * MINUTE_MS, { type: 'ActivateAgendaItem', item: discussion, from: opening });
  add(OPENING + (hours / 2) * HOUR_MS, { type: 'PauseConference', cause: 'break' });
  add(OPENING + (hours / 2) * HOUR_MS + 15 * MINUTE_MS, { type: 'ResumeConference' });
  add(closing, { type: 'EnterPhase', phase: 'closed', from: 'in_session' });
}

/** Nine of ten come before the opening; of the others one comes late, one in three not at all. */
function addSite(add: Add, site: SiteId, index: number, draw: Draw): void {
  const { random, closing } = draw;
  const host = index === 0;
  const fate = random();
  if (!host && fate > 0.97) {
    return;
  }
  const late = !host && fate > 0.9;
  const comesAt = late ? OPENING + random() * 25 * MINUTE_MS : OPENING - (2 + random() * 58) * MINUTE_MS;
  addConnections(add, { site, device: 'pc', from: comesAt, to: closing + random() * 5 * MINUTE_MS }, draw);
  if (random() < 0.1) {
    const from = comesAt + random() * HOUR_MS;
    addConnections(add, { site, device: 'tablet', from, to: from + random() * 2 * HOUR_MS }, draw);
  }
  add(comesAt + MINUTE_MS, (state) => ({
    type: 'SetDelegation',
    site,
    headCount: 2 + Math.floor(random() * 12),
    delegates: [0, 1, 2].map((place) => {
      return {
        name: personName(index + place),
        office: place === 0 ? 'Phó Chủ tịch' : 'Chuyên viên',
        head: place === 0,
      };
    }),
    correction: null,
    expectedVersion: delegationOf(state.delegations, site)?.version ?? 0,
  }));
}

type Stay = { readonly site: SiteId; readonly device: string; readonly from: number; readonly to: number };

/** One drop in about 80 minutes, a few seconds to some minutes long. */
function addConnections(add: Add, { site, device, from, to }: Stay, { random }: Draw): void {
  let at = from;
  for (let epoch = 1; at < to; epoch += 1) {
    const session = asId<SessionId>(`${site}-${device}-${epoch}`);
    const dropsAt = at - Math.log(1 - random()) * 80 * MINUTE_MS;
    const endAt = Math.min(dropsAt, to);
    const cause = dropsAt < to ? 'lost' : 'left';
    add(
      at,
      { type: 'ConnectSite', site, session, device: asId<DeviceId>(`${site}-${device}`) },
      { kind: 'site', site },
    );
    const lastSeenAt = Math.round(cause === 'lost' ? endAt - 4 * SECOND_MS : endAt);
    add(endAt, { type: 'DisconnectSite', site, session, cause, lastSeenAt }, SYSTEM);
    at = endAt + (5 + random() ** 3 * 300) * SECOND_MS;
  }
}

function addRollCall(add: Add, number: number, at: number, sites: readonly SiteId[], { random }: Draw): void {
  add(at, { type: 'OpenCount', number });
  sites.forEach((site, index) => {
    const fate = random();
    add(at + (index + 1) * SECOND_MS, (state) => {
      const online = (state.sites[site]?.connections.length ?? 0) > 0;
      const away = fate < 0.5 ? 'absent' : 'excused';
      const present = fate < 0.05 ? 'present_in_hall' : 'present_online';
      const mark = online ? present : away;
      const reason = online
        ? null
        : fate < 0.3
          ? 'Mất điện do bão'
          : 'Đi công tác theo giấy triệu tập của Bộ';
      return { type: 'MarkSite', number, site, mark, reason, correction: null };
    });
  });
}

type Planned = { readonly speech: SpeechId; readonly site: SiteId };

function addSpeeches(add: Add, speeches: readonly Planned[], { random, closing }: Draw): void {
  let at = OPENING + 12 * MINUTE_MS;
  for (const { speech, site } of speeches) {
    const endAt = at + (2 + random() * 5) * MINUTE_MS;
    if (endAt > closing) {
      return;
    }
    add(at - 30 * SECOND_MS, { type: 'SetStandby', site, speech, person: null, listed: speech });
    add(at, (state) => {
      const replaces = state.floor.speech;
      return { type: 'GrantFloor', site, speech, person: null, listed: speech, replaces, unready: true };
    });
    add(endAt, { type: 'ReleaseFloor', speech });
    at = endAt + random() * 90 * SECOND_MS;
  }
}

function addCorrections(add: Add, sites: readonly SiteId[], { closing, random }: Draw): void {
  const changes: readonly CorrectionChange[] = [
    { field: 'firstInAt', value: OPENING - MINUTE_MS },
    { field: 'verdict', value: 'attended' },
    { field: 'note', value: 'Có công văn số 12/UBND-VX xác nhận' },
    { field: 'lastOutAt', value: closing },
  ];
  for (let index = 0; index < 12; index += 1) {
    const change = changes[index % changes.length];
    const site = sites[Math.floor(random() * sites.length)];
    if (change !== undefined && site !== undefined) {
      const reason = 'Đã xác nhận với cán bộ kỹ thuật của điểm cầu qua điện thoại';
      add(closing + (index + 6) * MINUTE_MS, { type: 'CorrectAttendance', site, reason, ...change });
    }
  }
}
