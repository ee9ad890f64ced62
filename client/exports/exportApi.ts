import type { IssuedExport } from '../../contract/exports.ts';
import type { CommandId } from '../../domain/ids.ts';
import type { Answer } from '../connection/answer.ts';
import { postJson } from '../connection/api.ts';
import { getFile, type DownloadedFile } from '../connection/getFile.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { authorised } from '../staff/authorised.ts';
import type { ExportOrder } from './exportChoice.ts';

const PATH = '/api/exports';

/** An export takes a second or two. One that takes longer is asked for again, which makes no second one. */
const ISSUE_TIMEOUT_MS = 20_000;

/** What the secretariat does with exports; each call goes to the server with the log-in's token. */
export function exportApi(logins: LoginStore) {
  return {
    issue: (order: ExportOrder, command: CommandId): Promise<Answer<IssuedExport>> =>
      authorised(logins, (token) => postJson(PATH, { ...order, command }, token, ISSUE_TIMEOUT_MS)),
    fetch: (number: number): Promise<Answer<DownloadedFile>> =>
      authorised(logins, (token) => getFile(`${PATH}/${number}`, token)),
  };
}

export type ExportApi = ReturnType<typeof exportApi>;
