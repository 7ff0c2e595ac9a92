import { accept, type Decision } from '#commanding';
import { carryInFreight, decideIproRoute, iproFreight } from '#policy';
import { spoke } from '../../decider/spoke.js';
import type { OpenCase } from '../../decider/state.js';
import type { RepairCaseEventData } from '../../events/index.js';
import { type CaseContext, event } from '../case-command.js';
import { packAsked } from '../pack-asked.js';
import { NO_TARGET, type StartedTarget } from '../started-target.js';
import { carryInTarget } from './carry-in-target.js';
import { collectCharge } from './collect-charge.js';

type Arrived = RepairCaseEventData<'item-arrived'>;

/** What the check-in found, whatever the programme. */
export type CheckedIn = Pick<
  Arrived,
  'arrivedOn' | 'acceptedOn' | 'dispatchedOn' | 'carrier' | 'freight' | 'accessories' | 'condition'
>;

/** What the programme adds: who pays the way in, by which text, what is still wanted, and the target. */
interface ProgrammesPart {
  readonly inbound: Arrived['inbound'];
  readonly regulations: Arrived['regulations'];
  readonly openEvidence: Arrived['openEvidence'];
  readonly evidenceClauses: Arrived['evidenceClauses'];
  readonly target: StartedTarget;
}

/** Checks an item in under i-PRO’s scheme or a carry-in pack. @param name whether the case is still on, or the item only goes back */
export function arriveUnderProgramme(
  name: 'item-arrived' | 'item-taken-in',
  checkedIn: CheckedIn,
  state: OpenCase,
  context: CaseContext,
): Decision {
  const part =
    state.opened.programme === 'ipro'
      ? underIpro(state, context)
      : underPack(name, checkedIn, state, context);
  const { inbound, target, ...rest } = part;
  const charge = collectCharge(checkedIn.freight, inbound.payer, {
    clauses: inbound.clauses,
    holdsItem: false,
  });
  const arrived = event(name, {
    ...checkedIn,
    ...rest,
    inbound,
    collectCharge: charge,
    termsRevision: context.terms.revision,
  });
  return accept([arrived, ...target.events], { warnings: target.warnings });
}

/** IP-Q-7a: the partner sends it at its own cost; the scheme names no target. What is held is held as before. */
function underIpro(state: OpenCase, { now, terms }: CaseContext): ProgrammesPart {
  const { requestedOn } = state.opened;
  const request = { by: 'partner', wants: 'repair' } as const;
  const { regulations } = decideIproRoute(request, terms, { requestedOn, knownAt: now });
  const { inbound } = iproFreight();
  return {
    inbound: { payer: inbound.payer, clauses: [...inbound.clauses] },
    regulations: regulations.map((one) => ({ ...one })),
    openEvidence: [...state.openEvidence],
    evidenceClauses: [],
    target: NO_TARGET,
  };
}

/** PN-T-4, PN-T-5: the sheet must come too, and the customer pays the way in. */
function underPack(
  name: 'item-arrived' | 'item-taken-in',
  { arrivedOn, freight }: CheckedIn,
  state: OpenCase,
  context: CaseContext,
): ProgrammesPart {
  const { at } = packAsked(state, context);
  const way = carryInFreight({ leg: 'in', collect: freight.terms === 'collect' }, context.terms, at);
  const payer = way.outcome.kind === 'decided' ? way.outcome.value.payer : 'person-decides';
  const hasSheet = state.evidence.some(({ kind }) => kind === 'confirmation-sheet');
  // A price that was answered already ended the target, as an end of the case does.
  const isOn = name === 'item-arrived';
  return {
    inbound: {
      payer,
      clauses: spoke(way),
    },
    regulations: way.regulations.map((one) => ({ ...one })),
    openEvidence: isOn && !hasSheet ? [...state.openEvidence, 'confirmation-sheet'] : [...state.openEvidence],
    evidenceClauses: isOn && !hasSheet ? ['PN-T-4'] : [],
    // A sheet that was here before the item leaves the count to the item.
    target: isOn ? carryInTarget(state, context, arrivedOn, hasSheet ? arrivedOn : null) : NO_TARGET,
  };
}
