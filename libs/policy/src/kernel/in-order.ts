/** Two days by the names of their facts, of which the first cannot lie after the second; unknown ones prove nothing. */
export interface InOrder {
  readonly first: readonly [fact: string, day: string | null | undefined];
  readonly second: readonly [fact: string, day: string | null | undefined];
}

/** The first day cannot lie after the second. */
export function inOrder(first: InOrder['first'], second: InOrder['second']): InOrder {
  return { first, second };
}

/** Whether two days can be true together. */
export function isInOrder({ first: [, from], second: [, until] }: InOrder): boolean {
  return typeof from !== 'string' || typeof until !== 'string' || from <= until;
}
