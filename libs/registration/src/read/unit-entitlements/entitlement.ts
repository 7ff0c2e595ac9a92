import { exhaustive, type JsonObject } from '#kernel';
import type { OpenContract } from '../../decider/contract.state.js';
import type { RegisteredUnit } from '../../decider/unit.state.js';

/** Under what a unit is served. */
export type EntitlementKind =
  | 'frontier'
  | 'ipro'
  | 'ipro-five-year'
  | 'panasonic-pack'
  | 'premium-plan'
  | 're-repair-guarantee'
  | 'support-renewal';

/** One thing that a unit is under, for its days, both included. `YYYY-MM-DD` in Asia/Tokyo. */
export interface Entitlement {
  readonly unitId: string;
  readonly kind: EntitlementKind;
  readonly startsOn: string;
  readonly lastDay: string;
  /** `passed-on`: the unit was exchanged and another has it now. The others are those of contracts. */
  readonly standing: 'active' | 'ended' | 'lapsed' | 'passed-on';
  readonly contractId: string | null;
  readonly clauses: readonly string[];
  readonly detail: JsonObject;
}

/** What a unit is under by itself. */
export function entitlementsOfUnit(unit: RegisteredUnit): readonly Entitlement[] {
  const { unitId } = unit.registered;
  const standing = unit.exchanged === null ? 'active' : 'passed-on';
  const own = { unitId, standing, contractId: null } as const;
  const terms = Object.values(unit.terms).map(
    ({ programme, startsOn, lastDay, clauses, startedBy, policyRevision }): Entitlement => ({
      ...own,
      kind: programme,
      startsOn,
      lastDay,
      clauses,
      detail: {
        startedBy,
        policyRevision,
        plan: programme === 'frontier' ? (unit.plan?.plan ?? null) : null,
      },
    }),
  );
  return [...terms, ...guaranteeOf(unit, own), ...premiumOf(unit, own)];
}

type Own = Pick<Entitlement, 'unitId' | 'standing' | 'contractId'>;

function guaranteeOf({ guarantee }: RegisteredUnit, own: Own): readonly Entitlement[] {
  if (guarantee === null) return [];
  const { caseNumber, parts, shippedOn, lastDay, clauses } = guarantee;
  const detail = { caseNumber, parts };
  return [{ ...own, kind: 're-repair-guarantee', startsOn: shippedOn, lastDay, clauses, detail }];
}

function premiumOf({ plan, premium }: RegisteredUnit, own: Own): readonly Entitlement[] {
  const terms = plan?.premium ?? null;
  if (plan === null || terms === null) return [];
  const { cap, from, until } = terms;
  const detail = { plan: plan.plan, cap, spent: premium.spent };
  const clauses = ['FR-R3-4-7', 'A-FR-12'];
  return [{ ...own, kind: 'premium-plan', startsOn: from, lastDay: until, clauses, detail }];
}

/** What the units of a contract are under by it. */
export function entitlementsOfContract(contract: OpenContract): readonly Entitlement[] {
  const { standing, contractId } = contract;
  switch (contract.kind) {
    case 'support': {
      const { startsOn, lastDay, opened, renewals } = contract;
      const { clauses } = renewals.at(-1) ?? contract.startChange ?? opened;
      const gaps = renewals.flatMap(({ withoutSupport }) =>
        withoutSupport === null ? [] : [withoutSupport],
      );
      const detail = { withoutSupport: gaps.map((gap) => ({ ...gap })), renewals: renewals.length };
      const cover = {
        kind: 'support-renewal',
        startsOn,
        lastDay,
        standing,
        contractId,
        clauses,
        detail,
      } as const;
      return opened.units.map((unitId) => ({ unitId, ...cover }));
    }
    case 'pack': {
      const { clauses, service, years, consumableVisits, devices } = contract.opened;
      const consumableVisitsLeft = contract.visit === null ? consumableVisits : 0;
      const detail = { service, years, consumableVisitsLeft };
      const pack = { kind: 'panasonic-pack', standing, contractId, clauses, detail } as const;
      return devices.map(({ unitId, startsOn, lastDay }) => ({ unitId, startsOn, lastDay, ...pack }));
    }
    case 'five-year': {
      const { unitId, partnerId, clauses } = contract.opened;
      const { startsOn, lastDay } = contract;
      const kind = 'ipro-five-year';
      return [{ unitId, kind, startsOn, lastDay, standing, contractId, clauses, detail: { partnerId } }];
    }
    default:
      return exhaustive(contract);
  }
}
