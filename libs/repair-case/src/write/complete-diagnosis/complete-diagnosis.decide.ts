import { alreadySo } from '#commanding';
import type { OpenCase } from '../../decider/state.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { dayOf } from '../moments.js';

type Diagnosed = RepairCaseEventData<'diagnosis-completed'>;

/** Says what is wrong with the item and whether it was used properly; said again while that was left open. */
export interface CompleteDiagnosis {
  readonly findings: Diagnosed['findings'];
  /** Absent: not known yet; coverage will ask for it. */
  readonly properUse?: boolean;
  readonly faultParts: readonly string[];
}

export const completeDiagnosis: CaseCommand<CompleteDiagnosis> = {
  name: 'complete-diagnosis',
  sealed: { findings: 'text' },
  precondition(state) {
    if (state.stage === 'received') return ALLOWED;
    if (state.stage === 'diagnosed') return leftUseOpen(state) ? ALLOWED : ALREADY_SO;
    return notAllowed(`the case is ${state.stage}`, 'the item has arrived and is not diagnosed yet', [
      'FR-R2-4',
    ]);
  },
  decide(payload, state, context) {
    const { findings, properUse } = payload;
    const faultParts = [...payload.faultParts];
    const diagnosedOn = dayOf(context.now);
    if (state.stage === 'received') {
      const completed = { diagnosedOn, findings, properUse: properUse ?? null, faultParts };
      return record(event('diagnosis-completed', completed));
    }
    return properUse === undefined
      ? alreadySo()
      : record(event('diagnosis-amended', { diagnosedOn, findings, properUse, faultParts }));
  },
};

/** Coverage waits for how the item was used, and the diagnosis has not said it (FR-R3-1). */
function leftUseOpen(state: OpenCase): boolean {
  const { coverage, diagnosis } = state;
  return (
    coverage.kind === 'undecided' && diagnosis.kind === 'completed' && diagnosis.diagnosis.properUse === null
  );
}
