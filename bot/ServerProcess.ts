import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reply } from '../contract/errors.ts';
import type { JoinCard } from '../contract/http.ts';
import { logIn } from './signalling/logIn.ts';

export type ServerProcessOptions = {
  /** Kept when given, with the operator's password that the server makes there; else a new one for this run. */
  readonly dataFolder?: string;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Further settings, as environment variables. */
  readonly env?: Readonly<Record<string, string>>;
};

const OPERATOR = 'operator';
const PROJECT = join(import.meta.dirname, '..');
const MEDIA_PORTS = 16;

/** A real server on this machine's loopback, in a process of its own. */
export class ServerProcess {
  readonly url: string;
  readonly operator: { readonly name: string; readonly password: string };
  readonly #process: Started;

  private constructor(started: Started, url: string, password: string) {
    this.#process = started;
    this.url = url;
    this.operator = { name: OPERATOR, password };
  }

  /**
   * Starts a server and waits until it serves. Settings of this process's own environment are not for it.
   * @throws with what it said when it does not start; then nothing of it is left.
   */
  static async start(options: ServerProcessOptions = {}): Promise<ServerProcess> {
    const temporary = options.dataFolder === undefined ? await mkdtemp(join(tmpdir(), 'diem-cau-')) : null;
    const folder = options.dataFolder ?? temporary ?? '';
    const password = temporary === null ? null : randomBytes(12).toString('base64url');
    const portMin = await findMediaPorts();
    const child = spawn(process.execPath, ['server/main.ts'], {
      cwd: PROJECT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...withoutSettings(process.env),
        DIEMCAU_HTTP_HOST: '127.0.0.1',
        DIEMCAU_HTTP_PORT: String(options.port ?? 0),
        DIEMCAU_TLS_MODE: 'off',
        DIEMCAU_MEDIA_LISTEN_ADDRESS: '127.0.0.1',
        DIEMCAU_MEDIA_PORT_MIN: String(portMin),
        DIEMCAU_MEDIA_PORT_MAX: String(portMin + MEDIA_PORTS - 1),
        DIEMCAU_DATA_FOLDER: folder,
        DIEMCAU_LOG_LEVEL: 'warn',
        ...(password === null ? {} : { DIEMCAU_FIRST_RUN_OPERATOR_PASSWORD: password }),
        ...options.env,
      },
    });

    const started = { child, ended: untilEnded(child), temporaryFolder: temporary };
    try {
      const url = await readAddress(child);

      return new ServerProcess(started, url, password ?? (await readFirstPassword(folder)));
    } catch (error) {
      await end(started, 'SIGTERM');
      throw error;
    }
  }

  get pid(): number {
    return this.#process.child.pid ?? 0;
  }

  /** Resolves when the server has ended, by whatever hand. */
  get ended(): Promise<unknown> {
    return this.#process.ended;
  }

  /** Code, PIN and profile of every site of the conference. */
  async joinCards(): Promise<readonly JoinCard[]> {
    const { accessToken } = await logIn(this.url, this.operator);
    const response = await fetch(new URL('/api/admin/cards', this.url), {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    const reply = (await response.json()) as Reply<readonly JoinCard[]>;
    if (!reply.ok) throw new Error(`join cards: ${reply.code}`);

    return reply.data;
  }

  /** Ends the server as an administrator does, and takes its temporary folder away. */
  async close(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    await end(this.#process, signal);
  }
}

type Started = {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly temporaryFolder: string | null;
};

async function end({ child, ended, temporaryFolder }: Started, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await ended;
  if (temporaryFolder !== null) await rm(temporaryFolder, { recursive: true, force: true });
}

/** Listens from the beginning, because an end that nobody has heard is never told again. */
function untilEnded(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => {
    child.once('exit', resolve);
    // It could not be started at all.
    child.once('error', resolve);
  });
}

function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('DIEMCAU_')));
}

/** The server keeps the first password in this file until somebody changes it. */
async function readFirstPassword(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'first-password');
  const password = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`${file} is gone: somebody has changed the password of "${OPERATOR}"`, { cause });
  });

  return password.trim();
}

/** The server prints its addresses when it is ready; what it prints later is passed on as it is. */
async function readAddress(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let said = '';
  const listen = (text: string) => {
    said += text;
    const address = /ready\.\n\s+(https?:\S+)/.exec(said)?.[1];
    if (address !== undefined) resolve(address);
  };
  child.stdout?.setEncoding('utf8').on('data', listen);
  child.stderr?.setEncoding('utf8').on('data', listen);
  child.once('error', reject);
  child.once('exit', () => reject(new Error(`the server did not start:\n${said}`)));
  const address = await promise;
  child.stdout?.off('data', listen).pipe(process.stderr);
  child.stderr?.off('data', listen).pipe(process.stderr);

  return address;
}

/** A row of ports of which the first is free: other servers of this kind, started the same way, are elsewhere. */
async function findMediaPorts(): Promise<number> {
  for (;;) {
    const port = 20_000 + MEDIA_PORTS * randomInt(700);
    const socket = createSocket('udp4');
    try {
      socket.bind(port, '127.0.0.1');
      await once(socket, 'listening');

      return port;
    } catch {
      // Somebody is there: try elsewhere.
    } finally {
      socket.close();
    }
  }
}
