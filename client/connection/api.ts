import { NO_ANSWER, type Answer } from './answer.ts';

const TIMEOUT_MS = 10_000;

/** Reads from the HTTP interface (contract/http.ts). Never throws: a dead line is the answer `no_answer`. */
export async function getJson<T>(path: string, token?: string): Promise<Answer<T>> {
  return await call<T>('GET', path, undefined, token);
}

/** Sends `body` as JSON. Never throws. */
export async function postJson<T>(path: string, body: object, token?: string): Promise<Answer<T>> {
  return await call<T>('POST', path, body, token);
}

/** Never throws. */
export async function deleteJson<T>(path: string, token?: string): Promise<Answer<T>> {
  return await call<T>('DELETE', path, undefined, token);
}

/** Whether the server is there and serving. */
export async function serverAnswers(): Promise<boolean> {
  return (await getJson('/api/health')).ok;
}

async function call<T>(method: string, path: string, body?: object, token?: string): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_MS),
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
