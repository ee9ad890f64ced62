import { ERROR_CODES } from '../../contract/errors.ts';
import type { Language } from '../../domain/text.ts';
import { NO_ANSWER, type Answer } from '../connection/answer.ts';

/** Separators that spreadsheets expect: which one depends on the country that the computer is set to. */
export const SEPARATORS = [';', ',', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** For a slow line: a list of two hundred sites is some 30 kB. */
const TIMEOUT_MS = 60_000;

export type AttendanceFile = { readonly blob: Blob; readonly name: string };

/** Fetches the attendance list as a CSV file. Never throws. */
export async function downloadAttendance(
  language: Language,
  separator: Separator,
  token: string,
): Promise<Answer<AttendanceFile>> {
  const query = new URLSearchParams({ language, separator });
  try {
    const response = await fetch(`/api/attendance.csv?${query}`, {
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

/** Hands a file to the browser's downloads. */
export function saveFile({ blob, name }: AttendanceFile): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then, and reads from the blob itself.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function nameIn(headers: Headers): string {
  return /filename="?([^";]+)"?/.exec(headers.get('content-disposition') ?? '')?.[1] ?? 'diem-danh.csv';
}

function failureOf(reply: unknown): Answer<never> {
  const code = typeof reply === 'object' && reply !== null && 'code' in reply ? reply.code : undefined;
  const known = ERROR_CODES.find((candidate) => candidate === code);
  return known === undefined ? NO_ANSWER : { ok: false, code: known };
}
