import type { RepairCaseEventData } from '../../events/index.js';
import { ALLOWED, ALREADY_SO, type CaseCommand, event, notAllowed, record } from '../case-command.js';
import { dayOf } from '../moments.js';

type Diagnosed = RepairCaseEventData<'diagnosis-completed'>;

/** Says what is wrong with the item and whether it was used properly. */
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
    if (state.stage === 'diagnosed') return ALREADY_SO;
    return notAllowed(`the case is ${state.stage}`, 'the item has arrived and is not diagnosed yet', [
      'FR-R2-4',
    ]);
  },
  decide: (payload, _state, context) =>
    record(
      event('diagnosis-completed', {
        diagnosedOn: dayOf(context.now),
        findings: payload.findings,
        properUse: payload.properUse ?? null,
        faultParts: [...payload.faultParts],
      }),
    ),
};
