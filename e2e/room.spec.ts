import { newCommand } from '../bot/signalling/BotConnection.ts';
import { asId, type SiteId } from '../domain/ids.ts';
import { operatorTest as test } from './fixtures/operatorTest.ts';
import { patientExpect as expect } from './fixtures/patientExpect.ts';

test.use({ serverName: 'room' });

const LCA = asId<SiteId>('LCA');
/** About a second and a half of a voice: Opus goes out every 20 ms. */
const STRETCH = 75;

test('[SP17] a room that mutes itself keeps the floor and sends silence, also after a reload, until it opens again', async ({
  openSite,
  operator,
}) => {
  const room = await openSite('LCA', 'red');
  const { probe } = await openSite('CMU', 'blue');
  await operator.grant(LCA);
  await expect(room.body).toHaveAttribute('data-heard', 'true');
  await probe.listen('speakerAudio');
  await expect.poll(() => probe.tonesHeard('speakerAudio')).toEqual(['red']);

  const silent = async () => {
    await expect(room.body).toHaveAttribute('data-microphone-muted', 'true');
    await expect.poll(() => operator.siteMedia(LCA)?.muted).toBe(true);
    // What was on its way when it was muted.
    await probe.flows('speakerAudio', STRETCH / 3);
    await probe.forget('speakerAudio');
    await probe.flows('speakerAudio', STRETCH);
    expect(await probe.tonesHeard('speakerAudio')).toEqual([]);
    await room.expectRole('on_air');
    await expect(room.page.locator('[data-muted-band]')).toBeVisible();
    await expect(room.page.locator('[data-own-turn] [data-timer]')).toHaveAttribute('data-held', '');
  };
  await room.action('mute-room').click();
  await silent();
  const turn = operator.state.floor.speech;
  await room.page.reload();
  await room.expectConnection('good');
  await expect(room.body).toHaveAttribute('data-heard', 'true');
  await silent();
  expect(operator.state.floor.speech).toBe(turn);

  await room.action('unmute-room').click();
  await expect.poll(() => probe.tonesHeard('speakerAudio')).toEqual(['red']);
  await expect.poll(() => operator.siteMedia(LCA)?.muted).toBe(false);
  await operator.release();
});

test('[SP14] who speaks into a closed microphone is told so, and it is gone when it opens', async ({
  openSite,
  operator,
}) => {
  const room = await openSite('LCA', 'red');
  const hint = room.page.locator('[data-hot-microphone]');
  await expect(hint).toHaveAttribute('data-hot-microphone', 'true');
  await operator.grant(LCA);
  await expect(hint).toHaveAttribute('data-hot-microphone', 'false');
  await operator.release();
});

test('[SP18] a site that is called answers while its microphone is open, and sees when it closes', async ({
  openSite,
  operator,
}) => {
  const room = await openSite('LCA');
  await operator.request('rollCall.open', { command: newCommand(), number: 1 });
  await operator.request('rollCall.call', { command: newCommand(), site: LCA });
  await expect(room.body).toHaveAttribute('data-call', 'open');
  await room.expectRole('on_air');
  await expect(room.page.locator('[data-roll-call]')).toContainText(/\d/);
  await expect(room.body).toHaveAttribute('data-call', 'shut');
  const marked = { number: 1, site: LCA, mark: 'present_online' } as const;
  await operator.request('rollCall.mark', { command: newCommand(), ...marked });
  await expect(room.body).toHaveAttribute('data-call', '');
  await room.expectRole('listening');
});
