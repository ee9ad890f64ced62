import type { Handshake } from '../../contract/requests.ts';
import type { ConferenceId } from '../../domain/ids.ts';
import { CONTRACT_VERSION } from '../../contract/version.ts';
import { getJson } from '../connection/api.ts';
import { deviceId } from '../connection/deviceId.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import { Signalling } from '../connection/Signalling.ts';
import { authorised } from '../staff/authorised.ts';
import { AttendanceBook } from './AttendanceBook.ts';

/** The attendance page's part in the conference: it follows the log and takes no media. */
export class AttendanceClient {
  readonly signalling: Signalling;
  readonly book: AttendanceBook;
  readonly #logins: LoginStore;
  #conference: ConferenceId | null = null;

  constructor(logins: LoginStore) {
    this.#logins = logins;
    this.book = new AttendanceBook(() => authorised(logins, (token) => getJson('/api/attendance', token)));
    this.signalling = new Signalling({
      handshake: () => this.#handshake(),
      renewToken: async () => {
        const answer = await logins.refresh();
        return answer.ok ? { ok: true, data: answer.data.accessToken } : answer;
      },
    });
    this.signalling.on('welcome', ({ conference, log }) => {
      this.#conference = conference;
      this.book.welcome(log);
    });
    this.signalling.on('events', (events) => this.book.append(events));
  }

  open(): void {
    this.signalling.connect();
  }

  close(): void {
    this.signalling.close();
  }

  #handshake(): Handshake {
    const conference = this.#conference;
    return {
      token: this.#logins.login.peek()?.accessToken ?? '',
      contract: CONTRACT_VERSION,
      device: deviceId(),
      version: conference === null ? 0 : (this.book.data.peek()?.version ?? 0),
      ...(conference === null ? {} : { conference }),
    };
  }
}
