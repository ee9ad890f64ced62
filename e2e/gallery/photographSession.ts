import { asId, type SiteId } from '../../domain/ids.ts';
import { ConsoleScreen } from '../fixtures/ConsoleScreen.ts';
import { DelegationFields } from '../fixtures/DetailPanel.ts';
import { SiteScreen } from '../fixtures/SiteScreen.ts';
import { photographDesk } from './photographDesk.ts';
import type { Photographer } from './Photographer.ts';
import type { Studio } from './Studio.ts';

/** A session in progress: the operator's desk, and the page of the site `LCA`. */
export type Session = { readonly desk: ConsoleScreen; readonly site: SiteScreen };

/** Takes both through a session. They stay where they are at its end. */
export async function photographSession(studio: Studio): Promise<Session> {
  const { photographer, server, browser, siteBrowser } = studio;
  const desk = new ConsoleScreen(await photographer.openPage(browser), server);
  await desk.enter();
  const permissions = ['camera', 'microphone'];
  const site = new SiteScreen(await photographer.openPage(siteBrowser, { permissions }), 'LCA', server);
  await site.enter();
  const session = { desk, site };
  await openSession(studio, session);
  await photographWaiting(studio, session);
  await photographDesk(studio, desk);
  await photographTurn(studio, session);
  await photographSharing(studio, session);
  await photographWatching(studio);
  return session;
}

/** What becomes of both when the server is gone. */
export async function photographLoss(
  { photographer, server }: Studio,
  { desk, site }: Session,
): Promise<void> {
  await server.kill();
  await desk.page.locator('[data-stale]').waitFor();
  await photographer.take(desk.page, 'console-stale');
  await site.expectConnection('lost');
  await photographer.take(site.page, 'site-connection-lost');
}

/** In session, with a speech, a standby and a queue; one site has left. */
async function openSession({ photographer, bots }: Studio, { desk }: Session): Promise<void> {
  await photographer.takePage(desk.page, 'console-quiet');
  for (const phase of ['line_test', 'roll_call', 'in_session']) {
    await desk.page.locator('[data-action="enterPhase"]').click();
    await desk.page.locator(`[data-phase="${phase}"]`).waitFor();
  }
  await bots.act(siteId('HPG'), 'close');
  await desk.goToItem(3);
  await desk.giveFloor('GLI');
  await desk.expectOnAir('speakerVideo', 'GLI');
  for (const code of ['FR', 'DNG', 'UNGE']) {
    await bots.act(siteId(code), 'askForFloor');
  }
  await desk.standBy('HNI');
}

async function photographWaiting({ photographer }: Studio, { site }: Session): Promise<void> {
  await site.probe.flows('speakerVideo', 30);
  await photographer.takePage(site.page, 'site-listening');
  await photographer.takeNarrow(site.page, 'site-listening');
  await site.action('ask-to-speak').click();
  await site.expectPlace('4');
  await photographer.take(site.page, 'site-waiting');
  await photographDelegation(photographer, site);
}

/** The site says who is there while it waits. */
async function photographDelegation(photographer: Photographer, site: SiteScreen): Promise<void> {
  await site.action('delegation').click();
  const entry = new DelegationFields(site.page);
  await entry.count(5);
  await entry.add('Trần Thị Hoa', 'Chánh Văn phòng Ủy ban nhân dân tỉnh');
  await photographer.take(site.page, 'site-delegation');
  await entry.save();
}

async function photographTurn({ photographer }: Studio, { desk, site }: Session): Promise<void> {
  await desk.standBy('LCA');
  await site.expectRole('standby');
  await photographer.takePage(site.page, 'site-standby');
  await site.answerReady();
  await photographer.take(site.page, 'site-ready');
  await desk.giveFloor('LCA');
  await site.expectRole('on_air');
  await desk.expectOnAir('speakerVideo', 'LCA');
  await site.probe.flows('speakerVideo', 15);
  await photographer.takePage(site.page, 'site-on-air');
  await photographer.takeNarrow(site.page, 'site-on-air');
  await photographer.take(desk.page, 'console-on-air');
  await desk.page.locator('[data-action="pause"]').first().click();
  await photographer.take(desk.page, 'console-break-asks');
  await desk.page.locator('[data-answer="yes"]').click();
  await site.page.locator('[data-slate="break"]').waitFor();
  await photographer.take(site.page, 'site-paused');
  await photographer.take(desk.page, 'console-paused');
  await desk.page.locator('[data-action="unpause"]').click();
  await site.expectRole('on_air');
}

async function photographSharing({ photographer, bots }: Studio, { desk, site }: Session): Promise<void> {
  await bots.act(siteId('HQ'), 'shareContent');
  await desk.expectOnAir('contentVideo', 'HQ');
  await site.probe.flows('contentVideo', 30);
  await photographer.take(site.page, 'site-content');
  await photographer.take(desk.page, 'console-content');
  await bots.act(siteId('HQ'), 'stopContent');
}

async function photographWatching({ photographer, server, browser }: Studio): Promise<void> {
  const watcher = new SiteScreen(await photographer.openPage(browser), 'CMU', server);
  await watcher.enter();
  await watcher.probe.flows('speakerVideo', 15);
  await photographer.take(watcher.page, 'site-watching-only');
  await watcher.action('leave').click();
  await watcher.action('come-back').waitFor();
  await photographer.take(watcher.page, 'site-left');
  await watcher.page.close();
}

function siteId(code: string): SiteId {
  return asId<SiteId>(code);
}
