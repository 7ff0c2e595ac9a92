/** One thing that is wrong in a configuration, and where: a path such as `/programmes/frontier/calendar/years/0`. */
export interface TermsProblem {
  readonly path: string;
  readonly problem: string;
}

/** A configuration that is not taken at all, with everything that is wrong in it. */
export class InvalidTerms extends Error {
  override readonly name = 'InvalidTerms';
  readonly problems: readonly TermsProblem[];

  constructor(problems: readonly TermsProblem[]) {
    super(
      `the configuration is not valid: ${problems.map((one) => `${one.path}: ${one.problem}`).join('; ')}`,
    );
    this.problems = problems;
  }
}
