import { raw, Router, type Request } from 'express';
import type { Accepted } from '../../contract/definition.ts';
import {
  IMPORT_MAX_BYTES,
  importQuery,
  previewQuery,
  type ImportLine,
  type ImportPreview,
} from '../../contract/speechImport.ts';
import { findItem } from '../../domain/agenda/agenda.ts';
import type { ConferenceEvent } from '../../domain/conference/conference.ts';
import type { PersonId, SpeechId } from '../../domain/ids.ts';
import { Rejection } from '../../domain/rejection.ts';
import type { ConferenceRunner } from '../application/ConferenceRunner.ts';
import type { LiveConference } from '../application/LiveConference.ts';
import { newId } from '../application/newId.ts';
import { actorOf } from '../auth/Identity.ts';
import type { Tokens } from '../auth/Tokens.ts';
import { importCommand } from '../import/importCommand.ts';
import { readSpeechLines } from '../import/readSpeechLines.ts';
import { RowReader } from '../import/RowReader.ts';
import { identityOf, requireRole } from './bearer.ts';
import { HttpError, queryOf, route } from './replies.ts';

export type SpeechImportOptions = { readonly tokens: Tokens; readonly current: LiveConference };

/** What a preview is held against; anything of it written since then makes the preview a thing of the past. */
const HELD_AGAINST: ReadonlySet<ConferenceEvent['type']> = new Set([
  'PersonNamed',
  'SiteInvited',
  'SiteRenamed',
  'SiteRemoved',
  'AgendaItemAdded',
  'AgendaItemEdited',
  'AgendaItemMoved',
  'AgendaItemRemoved',
  'SpeechAdded',
  'SpeechEdited',
  'SpeechMoved',
  'SpeechSettled',
  // Lines without a time of their own get the one of the rules.
  'FloorRulesSet',
]);

const NEW_IDS = { person: () => newId<PersonId>(), speech: () => newId<SpeechId>() };

/** Lists of speeches from files: looked at first, then taken over whole or not at all. Rules [IM1] to [IM9]. */
export function speechImportRoutes({ tokens, current }: SpeechImportOptions): Router {
  const router = Router();
  const reader = new RowReader();
  const allowed = requireRole(tokens, ['operator', 'admin', 'clerk']);
  const file = raw({ type: () => true, limit: IMPORT_MAX_BYTES, inflate: false });
  router.post(
    '/preview',
    allowed,
    file,
    route((request) => preview(current.runner, reader, request)),
  );
  router.post(
    '/import',
    allowed,
    file,
    route((request) => importList(current.runner, reader, request)),
  );

  return router;
}

async function preview(
  runner: ConferenceRunner,
  reader: RowReader,
  request: Request,
): Promise<ImportPreview> {
  const { item } = queryOf(request, previewQuery);
  const rows = await reader.read(fileOf(request));
  // After the file, so that state and version are of one moment.
  const { state, version } = runner;
  if (findItem(state.agenda, item) === undefined) {
    throw new HttpError('unknown_agenda_item');
  }
  const lines = typeof rows === 'string' ? rows : readSpeechLines(rows, state, item);
  return typeof lines === 'string'
    ? { version, problem: lines, lines: [] }
    : { version, problem: null, lines };
}

async function importList(runner: ConferenceRunner, reader: RowReader, request: Request): Promise<Accepted> {
  const { item, command, expectedVersion } = queryOf(request, importQuery);
  const rows = await reader.read(fileOf(request));
  const answer = await runner.execute(
    (state) => {
      if (isOutOfDate(runner, expectedVersion)) {
        return new Rejection('stale_version');
      }
      const lines = typeof rows === 'string' ? rows : readSpeechLines(rows, state, item);
      return isFaultless(lines) ? importCommand(lines, item, NEW_IDS) : new Rejection('invalid_list');
    },
    { actor: actorOf(identityOf(request)), command },
  );
  if (answer instanceof Rejection) {
    throw new HttpError(answer.code);
  }
  return answer;
}

/** An empty body is no Buffer. */
function fileOf({ body }: Request): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array();
}

function isOutOfDate(runner: ConferenceRunner, version: number): boolean {
  const since = runner.eventsAfter(version);
  return since === null || since.some(({ type }) => HELD_AGAINST.has(type));
}

function isFaultless(lines: readonly ImportLine[] | string): lines is readonly ImportLine[] {
  return typeof lines !== 'string' && lines.every(({ errors }) => errors.length === 0);
}
