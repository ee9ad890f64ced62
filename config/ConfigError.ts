/** One thing that is wrong in the configuration or in a file of facts. */
export type ConfigProblem = {
  /** Dotted path of the key (`media.portMin`), or the variable's name; empty if the whole source is at fault. */
  readonly path: string;
  /** What is wrong, as the end of a sentence that starts with the path. */
  readonly problem: string;
  /** Where it came from: `FILE:LINE`, `FILE`, or the variable's name. */
  readonly source: string;
};

/** Stops the start. The message has one line for each problem, so that all of them can be mended in one go. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[], options?: ErrorOptions) {
    super(problems.map(describeProblem).join('\n'), options);
    this.problems = problems;
  }
}

function describeProblem({ path, problem, source }: ConfigProblem): string {
  if (path === '' || path === source) return `${source}: ${problem}`;
  return `${path}: ${problem} (from ${source})`;
}
