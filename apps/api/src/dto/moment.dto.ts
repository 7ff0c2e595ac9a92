import type { PastMoment } from '#commanding';
import { ShuriError } from '#kernel';
import { Moment, WholeInQuery } from './fields.js';

/** A moment of the past; both left out: now. */
export class MomentQueryDto {
  @Moment({ optional: true, description: 'What was recorded up to this instant.' })
  readonly at?: string;

  @WholeInQuery({ optional: true, min: 0, max: 1_000_000, description: 'As it was after this revision.' })
  readonly atRevision?: number;
}

/** The moment meant; undefined: now. @throws ShuriError REQUEST.CONTRADICTORY when two are named */
export function momentOf({ at, atRevision }: MomentQueryDto): PastMoment | undefined {
  if (at !== undefined && atRevision !== undefined) {
    const problems = [
      { field: 'at', rule: 'cannot be true together with atRevision' },
      { field: 'atRevision', rule: 'cannot be true together with at' },
    ];
    throw new ShuriError('REQUEST.CONTRADICTORY', 'give at or atRevision, not both', { problems });
  }
  if (atRevision !== undefined) return { atRevision };
  return at === undefined ? undefined : { at: Temporal.Instant.from(at) };
}
