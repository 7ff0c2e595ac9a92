import { type Automation, NOTHING } from '#automations';
import type { ProductUnitEventData as Data } from '../../events/index.js';
import type { UnitProgramme } from '../../events/shapes.js';
import { UNIT_STREAMS, unitIdOfStream } from '../../write/streams.js';

/**
 * A term that was started before a plan or a paper came is worked out again with it (FW-W7-2, FW-W6-6a to -6c, IP-Q-1). It is
 * so as they come; those that came before that was so are seen to here, and what the rules leave to a person stays for one.
 */
export const whenPlanOrPaperRecordedThenStartTerm: Automation = {
  name: 'when-plan-or-paper-recorded-then-start-term',
  generation: 1,
  streamPrefixes: [UNIT_STREAMS],
  events: ['plan-attached', 'date-evidence-recorded'],
  react({ name, data, stored }, history) {
    const programme = programmeOf(
      name === 'plan-attached' ? null : (data as Data<'date-evidence-recorded'>).kind,
    );
    const before = history.findLast(
      (one) => one.name === 'term-started' && (one.data as Data<'term-started'>).term.programme === programme,
    );
    if (before === undefined) return NOTHING;
    const { startedBy } = (before.data as Data<'term-started'>).term;
    // What came with an exchange is not started by papers.
    if (startedBy === 'swap' || startedBy === 'initial-failure-exchange') return NOTHING;
    const unitId = unitIdOfStream(stored.stream);
    return { kind: 'command', command: 'start-term', payload: { unitId, programme } };
  },
};

/** Whose term a paper of that kind can start; `null`: of a plan. */
function programmeOf(kind: Data<'date-evidence-recorded'>['kind'] | null): UnitProgramme {
  return kind === 'delivery-note' ? 'ipro' : 'frontier';
}
