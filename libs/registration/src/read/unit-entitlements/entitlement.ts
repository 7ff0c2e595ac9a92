import { exhaustive, type JsonObject } from '#kernel';
import { consumablesOf } from '../../decider/consumables.js';
import type { OpenContract, SupportContract } from '../../decider/contract.state.js';
import { daysAfter } from '../../decider/days.js';
import { renewalWindow } from '../../decider/renewal-window.js';
import type { RegisteredUnit } from '../../decider/unit.state.js';
import type { Span } from '../../events/shapes.js';

/** Under what a unit is served. */
export const ENTITLEMENT_KINDS = [
  'frontier',
  'ipro',
  'ipro-five-year',
  'panasonic-pack',
  'premium-plan',
  're-repair-guarantee',
  'support-renewal',
] as const;
export type EntitlementKind = (typeof ENTITLEMENT_KINDS)[number];

/** One thing that a unit is under, for its days, both included. `YYYY-MM-DD` in Asia/Tokyo. */
export interface Entitlement {
  readonly unitId: string;
  readonly kind: EntitlementKind;
  readonly startsOn: string;
  readonly lastDay: string;
  /**
   * `passed-on`: the unit was exchanged and another has it now. `stopped`: its cover ended before its term, since the unit
   * went to a third party. `person-decides`: a person says whether a transfer or an exchange ended it. The others are those of contracts.
   */
  readonly standing: 'active' | 'ended' | 'lapsed' | 'passed-on' | 'stopped' | 'person-decides';
  /** The day on which it passed on with the exchange of the unit. */
  readonly passedOnSince: string | null;
  /**
   * The day from which a transfer left the unit, or may have left it, without the cover of its pack (PN-E-7, A-PN-12), or the
   * exchange without that of a pack or of support (PN-N-5a).
   */
  readonly stoppedSince: string | null;
  /** Days of support's gaps: until a late order in the past, until the window to renew closes in the end (SR-4-3, SR-5-3). */
  readonly withoutSupport: readonly Span[];
  readonly contractId: string | null;
  readonly clauses: readonly string[];
  readonly detail: JsonObject;
}

/** What a unit is under by itself. */
export function entitlementsOfUnit(unit: RegisteredUnit): readonly Entitlement[] {
  const { unitId } = unit.registered;
  const standing = unit.exchanged === null ? 'active' : 'passed-on';
  const passedOnSince = unit.exchanged?.exchangedOn ?? null;
  const own = {
    unitId,
    standing,
    passedOnSince,
    stoppedSince: null,
    withoutSupport: [],
    contractId: null,
  } as const;
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

type Own = Pick<
  Entitlement,
  'unitId' | 'standing' | 'passedOnSince' | 'stoppedSince' | 'withoutSupport' | 'contractId'
>;

function guaranteeOf({ guarantee }: RegisteredUnit, own: Own): readonly Entitlement[] {
  if (guarantee === null) return [];
  const { caseNumber, parts, shippedOn, lastDay, clauses } = guarantee;
  if (lastDay === undefined) return [];
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
  const held = {
    standing,
    contractId,
    passedOnSince: null,
    stoppedSince: null,
    withoutSupport: [],
  } as const;
  switch (contract.kind) {
    case 'support': {
      const { startsOn, lastDay, opened, renewals } = contract;
      const { clauses } = renewals.at(-1) ?? contract.startChange ?? opened;
      const detail = { renewals: renewals.length, renewableUntil: renewalWindow(contract)?.lastDay ?? null };
      const cover = { ...held, kind: 'support-renewal', startsOn, lastDay, clauses, detail } as const;
      const withoutSupport = gapsOf(contract);
      return opened.units.map((unitId) => ({ unitId, ...cover, withoutSupport }));
    }
    case 'pack': {
      const { appliedOn, clauses, service, years, consumableVisits, devices } = contract.opened;
      const { windows, ...consumables } = consumablesOf(contract);
      const isGone = consumables.state === 'done' || consumables.state === 'lapsed';
      const detail = {
        service,
        years,
        appliedOn,
        consumableVisitsLeft: isGone ? 0 : consumableVisits,
        consumables: { ...consumables, windows: [...windows], clauses: [...consumables.clauses] },
      };
      const pack = { ...held, kind: 'panasonic-pack', clauses, detail } as const;
      return devices.map(({ unitId, startsOn, lastDay }) => ({ unitId, startsOn, lastDay, ...pack }));
    }
    case 'five-year': {
      const { unitId, partnerId, clauses } = contract.opened;
      const { startsOn, lastDay } = contract;
      const kind = 'ipro-five-year';
      return [{ ...held, unitId, kind, startsOn, lastDay, clauses, detail: { partnerId } }];
    }
    default:
      return exhaustive(contract);
  }
}

function gapsOf(contract: SupportContract): readonly Span[] {
  const past = contract.renewals.flatMap(({ withoutSupport }) => withoutSupport ?? []);
  const window = renewalWindow(contract);
  if (window === null) return past;
  return [...past, { startsOn: daysAfter(contract.lastDay, 1), lastDay: window.lastDay }];
}
