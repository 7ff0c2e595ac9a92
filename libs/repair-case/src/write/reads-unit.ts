import type { CommandRequest } from '#commanding';
import type { CaseProgramme } from '#policy';
import { attachEvidence } from './attach-evidence/attach-evidence.decide.js';
import { decideCoverage } from './decide-coverage/decide-coverage.decide.js';
import { recordArrival } from './record-arrival/record-arrival.decide.js';
import { recordVisit } from './record-visit/record-visit.decide.js';
import { scheduleVisit } from './schedule-visit/schedule-visit.decide.js';

const PACK: readonly CaseProgramme[] = ['panasonic-pack'];

/**
 * The programmes under which a command asks the rules with what is registered of the item beside. Under the others, and for
 * every other command, no unit is read.
 */
export function readsUnitUnder({
  command,
  payload,
}: Pick<CommandRequest, 'command' | 'payload'>): readonly CaseProgramme[] {
  switch (command) {
    case decideCoverage.name:
      return ['frontier', 'ipro', ...PACK];
    case recordArrival.name:
      // Who pays the way in depends on when the warranty started (FR-R2-5c).
      return ['frontier', ...PACK];
    case scheduleVisit.name:
      return ['ipro', ...PACK];
    case recordVisit.name:
      return PACK;
    case attachEvidence.name:
      return readByPaper(payload['kind']);
    default:
      return [];
  }
}

/** The sheet alone may start a target (PN-T-3), and what shows the start of the warranty who pays the way in (FR-R2-5c). */
function readByPaper(kind: unknown): readonly CaseProgramme[] {
  if (kind === 'confirmation-sheet') return PACK;
  return kind === 'receipt' || kind === 'warranty-card' ? ['frontier'] : [];
}
