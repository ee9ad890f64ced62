import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { DisplayClaim } from '../../contract/displays.ts';
import type { Login } from '../../contract/http.ts';
import { CONTRACT_VERSION } from '../../contract/version.ts';
import { NO_ANSWER, type Answer } from './answer.ts';
import { postJson } from './api.ts';
import { browserStorage, type KeptStorage } from './browserStorage.ts';

export type LoginKind = 'staff' | 'site' | 'display';

type Post = <T>(path: string, body: object) => Promise<Answer<T>>;

/**
 * The log-in of this tab. It is kept in the tab's session storage, so that a reload comes back to its place and a
 * closed tab forgets it. Rules [CL1] and [CL2].
 */
export class LoginStore {
  readonly #login = signal<Login | null>(null);
  readonly #key: string;
  readonly #storage: KeptStorage;
  readonly #post: Post;
  #refreshing: Promise<Answer<Login>> | null = null;

  /** Log-ins of different kinds do not know of each other. A display's is kept for good: `storage` is then local. */
  constructor(
    kind: LoginKind,
    storage: KeptStorage = browserStorage('sessionStorage'),
    post: Post = postJson,
  ) {
    // A log-in that an older contract stored is not understood any more: its key differs.
    this.#key = `diem-cau/${CONTRACT_VERSION}/login/${kind}`;
    this.#storage = storage;
    this.#post = post;
    this.#login.value = this.#stored();
  }

  /** Null when nobody has logged in. */
  get login(): ReadonlySignal<Login | null> {
    return this.#login;
  }

  async logInStaff(name: string, password: string): Promise<Answer<Login>> {
    return this.#keep(await this.#post<Login>('/api/login/staff', { name, password }));
  }

  async logInSite(code: string, pin: string): Promise<Answer<Login>> {
    return this.#keep(await this.#post<Login>('/api/login/site', { code, pin }));
  }

  /** Asks whether the code that came with this secret has been approved; then its log-in is kept. */
  async claimDisplay(secret: string): Promise<Answer<DisplayClaim>> {
    const answer = await this.#post<DisplayClaim>('/api/displays/claim', { secret });
    if (answer.ok && answer.data.status === 'approved') {
      this.#keep({ ok: true, data: answer.data.login });
    }
    return answer;
  }

  /** Gets a fresh access token. Where the server says that the log-in is over, it is forgotten. Calls share one request. */
  async refresh(): Promise<Answer<Login>> {
    this.#refreshing ??= this.#refresh().finally(() => {
      this.#refreshing = null;
    });
    return await this.#refreshing;
  }

  /** A fresh access token, as `refresh`. */
  async freshToken(): Promise<Answer<string>> {
    const answer = await this.refresh();
    return answer.ok ? { ok: true, data: answer.data.accessToken } : answer;
  }

  logOut(): void {
    this.#storage.removeItem(this.#key);
    this.#login.value = null;
  }

  async #refresh(): Promise<Answer<Login>> {
    const current = this.#login.value;
    if (current === null) {
      return { ok: false, code: 'unauthenticated' };
    }
    const answer = await this.#post<Login>('/api/login/refresh', { refreshToken: current.refreshToken });
    if (this.#login.value !== current) {
      // Logged out, or in as somebody else, while the server was thinking.
      return NO_ANSWER;
    }
    if (!answer.ok && endsLogin(answer.code)) {
      this.logOut();
    }
    return this.#keep(answer);
  }

  #keep(answer: Answer<Login>): Answer<Login> {
    if (answer.ok) {
      this.#storage.setItem(this.#key, JSON.stringify(answer.data));
      this.#login.value = answer.data;
    }
    return answer;
  }

  #stored(): Login | null {
    const text = this.#storage.getItem(this.#key);
    if (text === null) {
      return null;
    }
    try {
      const stored: unknown = JSON.parse(text);
      return isLogin(stored) ? stored : null;
    } catch {
      return null;
    }
  }
}

/** Whether a code means that logging in again is the only way on. */
export function endsLogin(code: string): boolean {
  return (
    code === 'unauthenticated' ||
    code === 'token_expired' ||
    code === 'forbidden' ||
    code === 'bad_credentials'
  );
}

function isLogin(stored: unknown): stored is Login {
  return typeof stored === 'object' && stored !== null && 'accessToken' in stored && 'refreshToken' in stored;
}
