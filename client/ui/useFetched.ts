import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Answer, Failure } from '../connection/answer.ts';

export type Fetched<T> = {
  /** Null until it has come once. */
  readonly data: ReadonlySignal<T | null>;
  /** Why the last try failed; null otherwise. */
  readonly problem: ReadonlySignal<Failure | null>;
  readonly reload: () => Promise<void>;
};

/**
 * Something that the view fetches when it appears and when asked again. `fetch` must be the same function each time; of
 * several answers that of the latest question counts.
 */
export function useFetched<T>(fetch: () => Promise<Answer<T>>): Fetched<T> {
  const data = useSignal<T | null>(null);
  const problem = useSignal<Failure | null>(null);
  const asked = useRef(0);
  const reload = useCallback(async () => {
    asked.current += 1;
    const turn = asked.current;
    const answer = await fetch();
    if (turn < asked.current) {
      return;
    }
    if (answer.ok) {
      data.value = answer.data;
    }
    problem.value = answer.ok ? null : answer;
  }, [fetch, data, problem]);
  useEffect(() => void reload(), [reload]);
  return { data, problem, reload };
}
