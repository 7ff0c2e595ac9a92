import { ShuriError } from '#kernel';
import type { Commanding } from './commanding.js';
import type { LoadedStream } from './loaded-stream.js';

/** A moment of a stream's history: after a revision, or what was recorded up to an instant. */
export type PastMoment = { readonly atRevision: number } | { readonly at: Temporal.Instant };

/**
 * The stream as it was then, folded from its events: what we knew at that moment, whatever was said later. Its revision is
 * -1 when nothing had been recorded yet.
 * @throws ShuriError REQUEST.MALFORMED for a revision that the stream has not reached
 */
export async function loadPast<State>(
  commanding: Pick<Commanding<State>, 'loadAt'>,
  stream: string,
  moment: PastMoment,
): Promise<LoadedStream<State>> {
  const loaded = await commanding.loadAt(stream, until(moment));
  const { revision } = loaded;
  if ('atRevision' in moment && revision >= 0 && moment.atRevision > revision) {
    const field = 'atRevision';
    const problems = [{ field, rule: `must not be greater than ${revision}` }];
    const fields = { field, atRevision: moment.atRevision, revision, problems };
    throw new ShuriError('REQUEST.MALFORMED', `the latest revision is ${revision}`, fields);
  }
  return loaded;
}

function until(moment: PastMoment): (event: { revision: number; recordedAt: string }) => boolean {
  if ('atRevision' in moment) return ({ revision }) => revision <= moment.atRevision;
  const at = moment.at.toString({ smallestUnit: 'millisecond' });
  return ({ recordedAt }) => recordedAt <= at;
}
