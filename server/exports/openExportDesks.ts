import type { ConferenceId } from '../../domain/ids.ts';
import type { ConferenceRunner } from '../application/ConferenceRunner.ts';
import { ExportDesk, type ExportDeskOptions } from './ExportDesk.ts';
import { ExportWorkshop } from './ExportWorkshop.ts';

export type ExportDesks = ReadonlyMap<ConferenceId, ExportDesk>;

/**
 * The desk of each of these conferences. Each has one only, which gives its numbers one after the other; all share a
 * workshop, so that the server makes one export at a time. Drafts of an earlier process are settled. Rules [EX10],
 * [EX13] and [EX14].
 */
export async function openExportDesks(
  runners: readonly ConferenceRunner[],
  options: Omit<ExportDeskOptions, 'runner' | 'workshop'>,
): Promise<ExportDesks> {
  const workshop = new ExportWorkshop(options.eventLog);
  const desks = runners.map((runner) => new ExportDesk({ ...options, runner, workshop }));
  for (const desk of desks) {
    await desk
      .settleDrafts()
      .catch((err: unknown) => options.log.error({ err }, 'export drafts not settled'));
  }
  return new Map(desks.map((desk) => [desk.conference, desk]));
}
