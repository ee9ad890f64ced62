import assert from 'node:assert/strict';
import type { BotFleet } from '../bot/BotFleet.ts';
import { newCommand } from '../bot/signalling/BotConnection.ts';
import { logIn } from '../bot/signalling/logIn.ts';
import type { Reply } from '../contract/errors.ts';
import type { AttendanceRecord } from '../contract/http.ts';
import type { TurnLine } from '../domain/attendance/AttendanceLine.ts';
import { summariseAttendance } from '../domain/attendance/summariseAttendance.ts';
import { speechOnFloor } from '../domain/floor/floor.ts';
import { asId, type SiteId } from '../domain/ids.ts';
import type { ConsoleScreen } from './fixtures/ConsoleScreen.ts';
import { operatorTest as test } from './fixtures/operatorTest.ts';
import { patientExpect as expect } from './fixtures/patientExpect.ts';
import type { TestServer } from './fixtures/TestServer.ts';
import { openBots } from './gallery/openBots.ts';
import { momentOf, Script, type Moment, type Played } from './script/Script.ts';

test.use({ serverName: 'wholeConference' });
// The overrun takes its minute, and so does everything around it.
test.setTimeout(300_000);

const MINUTE_MS = 60_000;
/** "To the second": so far may the record be from what was done, beyond the time that it took to be seen. */
const TOLERANCE_MS = 1000;

test('[FL8] [FL11] [TI1] [TI2] [RX6] [RX7] a whole conference goes by its script, and the record says so to the second', async ({
  openConsole,
  operator,
  server,
}) => {
  const bots = await openBots(server, { seen: [], others: ['HQ', 'US', 'JP', 'GLI', 'DE', 'LCA', 'USSF'] });
  const desk = await openConsole();
  const script = new Script(desk, operator);
  await operator.request('phase.enter', { command: newCommand(), phase: 'in_session', from: 'preparation' });
  await script.hallSpeaks(3000);
  await script.hallSpeaks(4000);

  await script.press('F10');
  const item = operator.state.agenda.active;
  assert.ok(item !== null);
  await operator.request('speeches.cut', { command: newCommand(), item, allowanceMs: MINUTE_MS });
  await script.prepareNext('US');
  await script.give('F6', 'US');
  await script.prepareNext('JP');
  await script.speaks(4000);

  await script.give('F6', 'JP');
  await script.speaks(3000);
  const paused = await script.press('F7');
  await script.prepareNext('GLI');
  script.now.holds.push({ cause: 'operator', start: paused, end: await script.press('F7') });
  await script.speaks(5000);

  await script.give('F6', 'GLI');
  await script.prepareNext('DE');
  await script.speaks(MINUTE_MS + 3000);
  await expect(desk.page.locator('[data-timer]').first()).toHaveAttribute('data-stage', 'overtime');

  await script.give('F6', 'DE');
  await script.speaks(3000);
  await loseLine(script, bots, desk);
  await script.prepareNext('LCA');
  await script.speaks(6000);

  await script.give('F6', 'LCA');
  await script.press('F1');
  await script.prepareNext('USSF');
  await script.speaks(3000);
  expect(speechOnFloor(operator.state)?.timer.allowanceMs).toBe(2 * MINUTE_MS);

  await script.give('F6', 'USSF');
  await script.speaks(3000);
  await script.end();

  await script.hallSpeaks(3000);
  await operator.request('phase.enter', { command: newCommand(), phase: 'closed', from: 'in_session' });
  await bots.close();

  const turns = await turnsOf(server);
  expect(turns.map(({ site }) => site)).toEqual(script.played.map(({ site }) => site));
  turns.forEach((turn, index) => expectAsPlayed(turn, script.played[index] ?? assert.fail()));
});

/** The line of whoever speaks breaks, and comes back. */
async function loseLine(script: Script, bots: BotFleet, desk: ConsoleScreen): Promise<void> {
  const site = asId<SiteId>(script.now.site);
  const lost = desk.page.locator('[data-lost]');
  const start = await momentOf(async () => {
    await bots.act(site, 'close');
    await expect(lost).toHaveAttribute('data-lost', site);
  });
  const end = await momentOf(async () => {
    await bots.act(site, 'open');
    await expect(lost).toHaveCount(0);
  });
  script.now.holds.push({ cause: 'lost', start, end });
}

/** The speech log, as the secretariat gets it. */
async function turnsOf(server: TestServer): Promise<readonly TurnLine[]> {
  const { accessToken } = await logIn(server.url, server.operator);
  const response = await fetch(new URL('/api/attendance', server.url), {
    headers: { authorization: `Bearer ${accessToken}` },
  });
  const reply = (await response.json()) as Reply<AttendanceRecord>;
  assert.ok(reply.ok);
  return summariseAttendance(reply.data.attendance, Date.now()).turns;
}

function expectAsPlayed(turn: TurnLine, { site, start, end, holds }: Played): void {
  assert.ok(end !== null && turn.endAt !== null);
  expectAt(turn.startAt, start, `${site} begins`);
  expectAt(turn.endAt, end, `${site} ends`);
  expect(turn.holds.map(({ cause }) => cause)).toEqual(holds.map(({ cause }) => cause));
  turn.holds.forEach((hold, index) => {
    const played = holds[index] ?? assert.fail();
    expectAt(hold.startAt, played.start, `${site}: ${hold.cause} begins`);
    expectAt(hold.endAt, played.end, `${site}: ${hold.cause} ends`);
  });
  const heldMs = turn.holds.reduce((sum, hold) => sum + (hold.endAt ?? 0) - hold.startAt, 0);
  expect(turn.netMs, `${site}: net time`).toBe(turn.endAt - turn.startAt - heldMs);
}

function expectAt(written: number | null, { from, to }: Moment, what: string): void {
  expect(written, what).toBeGreaterThan(from - TOLERANCE_MS);
  expect(written, what).toBeLessThan(to + TOLERANCE_MS);
}
