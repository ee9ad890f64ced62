import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { Login } from '../../contract/http.ts';
import type { Answer, Failure } from '../connection/answer.ts';

/** Why nobody has been logged in: something has not been filled in, or the server says so. */
export type LogInProblem = 'incomplete' | Failure;

type LogIn = {
  readonly problem: ReadonlySignal<LogInProblem | null>;
  readonly busy: ReadonlySignal<boolean>;
  readonly submit: (event: SubmitEvent) => void;
};

/** What a log-in form does: nothing before it is complete, and one attempt at a time. */
export function useLogIn(isComplete: () => boolean, logIn: () => Promise<Answer<Login>>): LogIn {
  const problem = useSignal<LogInProblem | null>(null);
  const busy = useSignal(false);

  const attempt = async () => {
    if (!isComplete()) {
      problem.value = 'incomplete';
      return;
    }
    busy.value = true;
    problem.value = null;
    const answer = await logIn();
    busy.value = false;
    problem.value = answer.ok ? null : answer;
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!busy.value) {
      void attempt();
    }
  };
  return { problem, busy, submit };
}
