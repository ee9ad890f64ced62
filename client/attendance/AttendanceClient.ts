import type { ConferenceId } from '../../domain/ids.ts';
import { getJson } from '../connection/api.ts';
import { followNetwork } from '../connection/followNetwork.ts';
import type { LoginStore } from '../connection/LoginStore.ts';
import type { Signalling } from '../connection/Signalling.ts';
import { signallingFor, type PageState } from '../connection/signallingFor.ts';
import { authorised } from '../staff/authorised.ts';
import { AttendanceBook } from './AttendanceBook.ts';

/** The attendance page's part in the conference: it follows the log and takes no media. */
export class AttendanceClient {
  readonly signalling: Signalling;
  readonly book: AttendanceBook;
  #conference: ConferenceId | null = null;
  #stopFollowing: () => void = () => {};

  constructor(logins: LoginStore) {
    this.book = new AttendanceBook(() => authorised(logins, (token) => getJson('/api/attendance', token)));
    this.signalling = signallingFor(logins, () => this.#pageState());
    this.signalling.on('welcome', ({ conference, log }) => {
      this.#conference = conference;
      this.book.welcome(log);
    });
    this.signalling.on('events', (events) => this.book.append(events));
  }

  open(): void {
    this.#stopFollowing = followNetwork(this.signalling);
    this.signalling.connect();
  }

  close(): void {
    this.#stopFollowing();
    this.signalling.close();
  }

  #pageState(): PageState {
    const conference = this.#conference;
    return conference === null
      ? { version: 0 }
      : { conference, version: this.book.data.peek()?.version ?? 0 };
  }
}
