import type { Account, AccountSecret } from '../../contract/http.ts';
import type { Role } from '../../domain/actor.ts';
import type { Answer } from '../connection/answer.ts';
import { deleteJson, getJson, postJson } from '../connection/api.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { authorised } from '../staff/authorised.ts';

const PATH = '/api/admin/accounts';

/** What an administrator does with accounts; each call goes to the server with the log-in's token. */
export function accountApi(logins: LoginStore) {
  const of = (name: string) => `${PATH}/${encodeURIComponent(name)}`;
  return {
    list: (): Promise<Answer<readonly Account[]>> => authorised(logins, (token) => getJson(PATH, token)),
    create: (name: string, roles: readonly Role[]): Promise<Answer<AccountSecret>> =>
      authorised(logins, (token) => postJson(PATH, { name, roles }, token)),
    renewPassword: (name: string): Promise<Answer<AccountSecret>> =>
      authorised(logins, (token) => postJson(`${of(name)}/password`, {}, token)),
    remove: (name: string): Promise<Answer<null>> =>
      authorised(logins, (token) => deleteJson(of(name), token)),
  };
}

export type AccountApi = ReturnType<typeof accountApi>;
