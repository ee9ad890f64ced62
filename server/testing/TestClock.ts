/** A clock that stands until it is moved. */
export class TestClock {
  #at: number;

  /** @param at ms epoch. */
  constructor(at = Date.UTC(2024, 6, 18, 12, 30)) {
    this.#at = at;
  }

  readonly now = (): number => this.#at;

  /** Moves it, forwards or back. */
  move(byMs: number): void {
    this.#at += byMs;
  }
}
