/** The set-up cannot go on. Its message is meant for the person at the keyboard and says what to do next. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}
