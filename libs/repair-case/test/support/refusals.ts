import type { Decision } from '#commanding';
import { isShuriError } from '#kernel';

/** Missing configuration is thrown, other refusals are returned: a caller sees no difference. */
export function refusalsAsDecision(decide: () => Decision): Decision {
  try {
    return decide();
  } catch (error) {
    if (isShuriError(error)) return { kind: 'refused', error };
    throw error;
  }
}
