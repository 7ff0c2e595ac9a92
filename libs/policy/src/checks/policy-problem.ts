/** What is wrong with a body of rules, found before it is used. */
export type CheckName =
  | 'gap'
  | 'conflict'
  | 'dead-clause'
  | 'shadowed-clause'
  | 'undeclared-fact'
  | 'unknown-key'
  | 'open-shape'
  | 'cyclic-override'
  | 'unknown-override'
  | 'same-id'
  | 'revision-overlap'
  | 'revision-hole'
  | 'revision-unsound'
  | 'unknown-text'
  | 'unknown-clause'
  | 'carries-unsaid'
  | 'bare-text'
  | 'unannounced-change'
  | 'change-without-effect'
  | 'not-in-index'
  | 'not-in-code';

/** One finding. `at`: the clause, fact, path or revision; `detail`: what is wrong, with the facts that show it. */
export interface PolicyProblem {
  readonly check: CheckName;
  readonly at: string;
  readonly detail: string;
}
