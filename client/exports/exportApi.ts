import type { ExportList, IssuedExport, SigningKey } from '../../contract/exports.ts';
import type { CommandId, ConferenceId } from '../../domain/ids.ts';
import type { Answer } from '../connection/answer.ts';
import { getJson, postJson } from '../connection/api.ts';
import { getFile, type DownloadedFile } from '../connection/getFile.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { authorised } from '../staff/authorised.ts';
import type { ExportOrder } from './exportChoice.ts';

/** An export takes a second or two. One that takes longer is asked for again, which makes no second one. */
const ISSUE_TIMEOUT_MS = 20_000;

/** What the secretariat does with a conference's exports; each call goes to the server with the log-in's token. */
export function exportApi(logins: LoginStore, conference: ConferenceId) {
  const path = `/api/conferences/${encodeURIComponent(conference)}/exports`;
  return {
    list: (): Promise<Answer<ExportList>> => authorised(logins, (token) => getJson(path, token)),
    issue: (order: ExportOrder, command: CommandId): Promise<Answer<IssuedExport>> =>
      authorised(logins, (token) => postJson(path, { ...order, command }, token, ISSUE_TIMEOUT_MS)),
    fetch: (number: number): Promise<Answer<DownloadedFile>> =>
      authorised(logins, (token) => getFile(`${path}/${number}`, token)),
    /** Of the server's signatures, whatever the conference. */
    signingKey: (): Promise<Answer<SigningKey>> =>
      authorised(logins, (token) => getJson('/api/signing-key', token)),
  };
}

export type ExportApi = ReturnType<typeof exportApi>;
