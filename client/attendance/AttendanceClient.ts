import { getJson } from '../connection/api.ts';
import { followNetwork } from '../connection/followNetwork.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { signallingFor, type PageState } from '../connection/signallingFor.ts';
import { authorised } from '../staff/authorised.ts';
import { LiveState } from '../state/LiveState.ts';
import { AttendanceBook } from './AttendanceBook.ts';

/** The attendance page's part in the conference: it follows the log and takes no media. */
export class AttendanceClient {
  readonly signalling: Signalling;
  readonly book: AttendanceBook;
  readonly live = new LiveState();
  /** Of the log, as far as the socket has told of it; the record may be ahead. */
  #position: PageState = { version: 0 };
  #stopFollowing: () => void = () => {};

  constructor(logins: LoginStore) {
    this.book = new AttendanceBook(() => authorised(logins, (token) => getJson('/api/attendance', token)));
    this.signalling = signallingFor(logins, () => this.#position);
    this.live.follow(this.signalling);
    this.signalling.on('welcome', ({ conference, log }) => {
      const version = log.kind === 'snapshot' ? log.version : log.to;
      this.#position = { conference, version, head: log.head };
      this.book.welcome(log);
    });
    this.signalling.on('events', (events) => {
      this.#position = { ...this.#position, version: events.to, head: events.head };
      this.book.append(events);
    });
  }

  open(): void {
    this.#stopFollowing = followNetwork(this.signalling);
    this.signalling.connect();
  }

  close(): void {
    this.#stopFollowing();
    this.signalling.close();
  }
}
