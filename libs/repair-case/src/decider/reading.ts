/** What a paper on the case was read to say of a fact. */
export interface Reading {
  readonly fact: string;
  readonly value: string | boolean;
  readonly evidenceId: string;
}
