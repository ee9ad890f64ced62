import type { ConferenceId } from '../../domain/ids.ts';
import type { ConferenceRunner } from '../application/ConferenceRunner.ts';
import { ExportDesk, type ExportDeskOptions } from './ExportDesk.ts';
import { ExportWorkshop } from './ExportWorkshop.ts';

export type ExportDesks = ReadonlyMap<ConferenceId, ExportDesk>;

/**
 * The desk of each of these conferences. Each has one only, which gives its numbers one after the other; all share a
 * workshop, so that the server makes one export at a time. Rules [EX10] and [EX13].
 */
export function openExportDesks(
  runners: readonly ConferenceRunner[],
  options: Omit<ExportDeskOptions, 'runner' | 'workshop'>,
): ExportDesks {
  const workshop = new ExportWorkshop(options.eventLog);
  return new Map(
    runners.map((runner) => [runner.conference, new ExportDesk({ ...options, runner, workshop })]),
  );
}
