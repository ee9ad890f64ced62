import { ERROR_CODES } from '../../contract/errors.ts';
import { NO_ANSWER, type Answer } from './answer.ts';

export type DownloadedFile = { readonly blob: Blob; readonly name: string };

/** For a slow line: a package of a large conference is some megabytes. */
const TIMEOUT_MS = 120_000;

/** Fetches a file with the name that the server gives it. Never throws: a dead line is the answer `no_answer`. */
export async function getFile(path: string, token: string): Promise<Answer<DownloadedFile>> {
  try {
    const response = await fetch(path, {
      headers: { authorization: `Bearer ${token}` },
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!response.ok) {
      return failureOf(await response.json());
    }
    return { ok: true, data: { blob: await response.blob(), name: nameIn(response.headers) } };
  } catch {
    return NO_ANSWER;
  }
}

function nameIn(headers: Headers): string {
  return /filename="?([^";]+)"?/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'diem-cau';
}

function failureOf(reply: unknown): Answer<never> {
  const code = typeof reply === 'object' && reply !== null && 'code' in reply ? reply.code : undefined;
  const known = ERROR_CODES.find((candidate) => candidate === code);
  return known === undefined ? NO_ANSWER : { ok: false, code: known };
}
