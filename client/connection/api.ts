import { NO_ANSWER, type Answer } from './answer.ts';

const TIMEOUT_MS = 10_000;

/** Reads from the HTTP interface (contract/http.ts). Never throws: a dead line is the answer `no_answer`. */
export async function getJson<T>(path: string, token?: string): Promise<Answer<T>> {
  return await call<T>(path, { method: 'GET' }, token);
}

/** Sends `body` as JSON. Never throws. `timeoutMs`: for what takes the server longer than a moment. */
export async function postJson<T>(
  path: string,
  body: object,
  token?: string,
  timeoutMs = TIMEOUT_MS,
): Promise<Answer<T>> {
  const headers = { 'content-type': 'application/json' };
  return await call<T>(path, { method: 'POST', headers, body: JSON.stringify(body), timeoutMs }, token);
}

/** Sends a file as it is. Never throws. */
export async function postFile<T>(path: string, file: Blob, token?: string): Promise<Answer<T>> {
  const headers = { 'content-type': 'application/octet-stream' };
  return await call<T>(path, { method: 'POST', headers, body: file }, token);
}

/** Never throws. */
export async function deleteJson<T>(path: string, token?: string): Promise<Answer<T>> {
  return await call<T>(path, { method: 'DELETE' }, token);
}

/** Whether the server is there and serving. */
export async function serverAnswers(): Promise<boolean> {
  return (await getJson('/api/health')).ok;
}

type Sent = {
  readonly method: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Blob;
  readonly timeoutMs?: number;
};

async function call<T>(
  path: string,
  { headers, timeoutMs = TIMEOUT_MS, ...sent }: Sent,
  token?: string,
): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      ...sent,
      headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const reply: unknown = await response.json();
    return isAnswer<T>(reply) ? reply : NO_ANSWER;
  } catch {
    // A refused connection, a time-out and a proxy's error page are all the same to the person: no answer.
    return NO_ANSWER;
  }
}

function isAnswer<T>(reply: unknown): reply is Answer<T> {
  return typeof reply === 'object' && reply !== null && 'ok' in reply && typeof reply.ok === 'boolean';
}
