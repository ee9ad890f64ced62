import type { RequestInput, RequestName, RequestOutput } from '../../contract/requests.ts';
import type { Answer } from './answer.ts';

/** Asks the server for something and resolves with its answer, or with why there is none. */
export type SendRequest = <N extends RequestName>(
  name: N,
  input: RequestInput<N>,
) => Promise<Answer<RequestOutput<N>>>;
