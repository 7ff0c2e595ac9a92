import type { Decision } from '#commanding';
import type { Terms } from '#policy';
import { barredFor, type PackApplication } from '../../decider/pack-application.js';
import { notSoldFor, PACK_HARDWARE } from '../../decider/pack-hardware.js';
import { blocked } from '../registration-command.js';

/** What bars a system for its hardware alone. */
const FOR_HARDWARE: readonly string[] = ['PN-N-5a', 'A-G-9'];

/**
 * A pack is not sold so: names what of the application bars it, and each device of a model that packs are not sold for.
 * @param appliedOn the day of the application, `YYYY-MM-DD`: whose list counts
 */
export function notSold(
  { system }: PackApplication,
  clauses: readonly string[],
  terms: Terms,
  appliedOn: string,
): Decision {
  const problems = notSoldFor(system, terms, appliedOn).map(({ index, model }) => ({
    field: `system.${index}.unitId`,
    rule: `no row of ${PACK_HARDWARE} has the model ${model}`,
  }));
  const fields = [...barredFor(clauses)];
  if (problems.length === 0) return blocked('the pack is not sold so', null, clauses, { fields });
  const onlyHardware = clauses.every((clause) => FOR_HARDWARE.includes(clause));
  const until = onlyHardware ? 'the list of hardware that packs are sold for has the model' : null;
  return blocked('the pack is not sold so', until, clauses, { fields, problems });
}
