import { newCommand } from '../bot/signalling/BotConnection.ts';
import type { StaffBot } from '../bot/StaffBot.ts';
import { speechOnFloor } from '../domain/floor/floor.ts';
import { asId, type SiteId } from '../domain/ids.ts';
import { operatorTest as test } from './fixtures/operatorTest.ts';
import { patientExpect as expect } from './fixtures/patientExpect.ts';
import type { SiteScreen } from './fixtures/SiteScreen.ts';
import { recordSeconds } from './probe/recordSeconds.ts';

test.use({ serverName: 'standby' });

const LCA = asId<SiteId>('LCA');
const CMU = asId<SiteId>('CMU');
/** Seconds that are compared on two pages, and how far apart they may come. */
const COMPARED = 3;
const TOLERANCE_MS = 200;

const answerOf = ({ state }: StaffBot) => state.floor.standby.find(({ site }) => site === LCA)?.answer;
const timerOf = ({ page }: SiteScreen) => page.locator('[data-timer]').first();

test('[SP12] [SP13] [FL22] a prepared site tries its microphone, answers by the keyboard, and is given the floor', async ({
  openSite,
  operator,
}) => {
  const site = await openSite('LCA', 'red');
  await operator.standby(LCA);
  await site.expectRole('standby');
  await expect(site.page.locator('[data-check]')).toHaveAttribute('data-check', 'good');
  await expect(site.action('ready')).toBeFocused();
  expect(answerOf(operator)).toBeNull();

  await site.page.keyboard.press('Enter');
  await expect(site.body).toHaveAttribute('data-standby-answer', 'ready');
  await expect.poll(() => answerOf(operator)).toMatchObject({ ready: true, microphone: 'good' });

  await site.action('not-ready').click();
  await expect(site.body).toHaveAttribute('data-standby-answer', 'not_ready');
  await expect.poll(() => answerOf(operator)?.ready).toBe(false);
  const grant = { command: newCommand(), site: LCA, replaces: null };
  await expect(operator.request('floor.grant', grant)).rejects.toThrow('not_ready');

  await site.action('ready').click();
  await expect.poll(() => answerOf(operator)?.ready).toBe(true);
  await operator.request('floor.grant', { ...grant, command: newCommand() });
  await site.expectRole('on_air');
  await expect(site.page.locator('[data-standby-call]')).toHaveCount(0);
  await expect(site.page.locator(':focus'), 'the focus has not gone with the call').toHaveCount(1);
  await operator.release();
  await site.expectRole('listening');
});

test('[SP12] in full screen the call comes along', async ({ openSite, operator }) => {
  const site = await openSite('CMU');
  await site.action('fullscreen').click();
  await expect(site.page.locator('[data-fullscreen="true"]')).toBeVisible();
  await operator.request('floor.standby', { command: newCommand(), site: CMU });
  await expect(site.page.locator('[data-fullscreen="true"] [data-action="ready"]')).toBeFocused();
  await expect(site.page.locator('[data-check]')).toHaveAttribute('data-check', 'none');
  await site.page.keyboard.press('Enter');
  await expect(site.body).toHaveAttribute('data-standby-answer', 'ready');
  await operator.request('floor.clearStandby', { command: newCommand(), site: CMU });
  await site.expectRole('listening');
  await expect(site.action('fullscreen'), 'which had the focus before').toBeFocused();
});

test('[SP19] [TM5] the speaker and everybody else see the same second, and why the clock stands', async ({
  openSite,
  operator,
}) => {
  const speaker = await openSite('LCA');
  const viewer = await openSite('CMU');
  await operator.grant(LCA);
  await speaker.expectRole('on_air');
  for (const { page } of [speaker, viewer]) {
    await expect(page.locator('[data-timer]').first()).toBeVisible();
    await page.evaluate(recordSeconds);
  }
  await expect.poll(async () => (await apart(speaker, viewer)).length).toBeGreaterThanOrEqual(COMPARED);
  const spreads = await apart(speaker, viewer);
  // One second may come late on a busy machine; half of them may not.
  expect(spreads[Math.floor(spreads.length / 2)], spreads.join(', ')).toBeLessThan(TOLERANCE_MS);

  const speech = speechOnFloor(operator.state)?.id;
  expect(speech).toBeDefined();
  if (speech !== undefined) {
    await operator.request('floor.hold', { command: newCommand(), speech });
    for (const screen of [speaker, viewer]) {
      await expect(timerOf(screen)).toHaveAttribute('data-held', 'operator');
    }
    await expect(speaker.page.locator('[data-held-by="operator"]')).toBeVisible();
    await speaker.expectRole('on_air');
    await operator.request('floor.resume', { command: newCommand(), speech });
    await expect(timerOf(viewer)).toHaveAttribute('data-held', '');
  }
  await operator.release();
});

test('[SP4] [SP15] in a pause nobody is on air; who kept the floor goes on with it', async ({
  openSite,
  operator,
}) => {
  const speaker = await openSite('LCA', 'red');
  const viewer = await openSite('CMU');
  await operator.grant(LCA);
  await expect(speaker.body).toHaveAttribute('data-heard', 'true');

  await operator.request('phase.pause', { command: newCommand(), cause: 'break' });
  await expect(speaker.body).toHaveAttribute('data-heard', 'false');
  await speaker.expectRole('standby');
  await expect(speaker.body).toHaveAttribute('data-pause', 'break');
  for (const screen of [speaker, viewer]) {
    await expect(screen.page.locator('[data-slate="break"]')).toBeVisible();
    await expect(timerOf(screen)).toHaveAttribute('data-held', 'conference');
  }

  await operator.request('phase.resume', { command: newCommand() });
  await speaker.expectRole('on_air');
  await expect(speaker.body).toHaveAttribute('data-heard', 'true');
  await expect(viewer.page.locator('[data-slate]')).toHaveCount(0);
  await operator.release();
});

test('[SP16] a speaker who is gone is covered until they are back, with the floor and the time that they had', async ({
  openSite,
  operator,
}) => {
  const speaker = await openSite('LCA', 'red');
  const viewer = await openSite('CMU');
  await operator.grant(LCA);
  await viewer.probe.shows('speakerVideo', 'red');
  const speech = operator.state.floor.speech;

  await speaker.page.context().close();
  await expect(viewer.page.locator('[data-slate="lost"]')).toHaveAttribute('data-slate-place', 'main');
  await expect(timerOf(viewer)).toHaveAttribute('data-held', 'lost');
  const standing = await timerOf(viewer).getAttribute('data-text');

  const back = await openSite('LCA', 'red');
  await back.expectRole('on_air');
  await expect(viewer.page.locator('[data-slate]')).toHaveCount(0);
  await expect(timerOf(viewer)).toHaveAttribute('data-held', '');
  expect(operator.state.floor.speech).toBe(speech);
  expect(seconds(await timerOf(viewer).getAttribute('data-text'))).toBeLessThanOrEqual(seconds(standing));
  expect(seconds(standing) - seconds(await timerOf(viewer).getAttribute('data-text'))).toBeLessThan(5);
  await operator.release();
});

/** `m:ss` as seconds. */
function seconds(text: string | null): number {
  const [minutes = 0, rest = 0] = (text ?? '').split(':').map(Number);
  return minutes * 60 + rest;
}

/** How far apart each second has come that both pages have shown, in order of size, ms. */
async function apart(...screens: readonly SiteScreen[]): Promise<readonly number[]> {
  const [first = {}, second = {}] = await Promise.all(
    screens.map(({ page }) => page.evaluate(() => globalThis.secondsShown)),
  );
  return Object.entries(first)
    .flatMap(([text, at]) => (second[text] === undefined ? [] : [Math.abs(second[text] - at)]))
    .toSorted((a, b) => a - b);
}
