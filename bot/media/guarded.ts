/**
 * Wraps a callback given to node-datachannel. An exception that reaches the native code aborts the process without a
 * trace, so it is thrown again from JavaScript's own loop, where it ends the process as any bug does: with a stack.
 */
export function guarded<Args extends unknown[]>(callback: (...args: Args) => void): (...args: Args) => void {
  return (...args) => {
    try {
      callback(...args);
    } catch (error) {
      setImmediate(() => {
        throw error;
      });
    }
  };
}
