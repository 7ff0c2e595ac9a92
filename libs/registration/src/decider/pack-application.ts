import {
  type AppliedOn,
  type Admission,
  decideApplication,
  decideConsumables,
  decidePackTerm,
  type Terms,
} from '#policy';
import type { Span } from '../events/shapes.js';
import { leavesOutSold } from './pack-hardware.js';
import { doubted, type Ruling, rulingOf } from './ruling.js';

/** A device of a customer's system. */
export interface PackDevice {
  readonly unitId: string;
  readonly kind: 'camera' | 'recorder' | 'other';
  /** The model that it is registered as: for which models packs are sold, a list says (A-G-9). */
  readonly model?: string;
  /**
   * Whether it can be maintained, as the desk sees this very device; what cannot may be left out. That no pack is sold for
   * its model is one reason among others; that one is, by the list, and it is left out all the same, a lead says.
   */
  readonly maintainable: boolean;
  /** The kind of pack it is to have; absent: none. */
  readonly pack?: PackService;
  readonly purchasedOn: string;
}

export type PackService = 'on-site' | 'carry-in';
export type PackYears = 3 | 4 | 5;

/** What is applied for, and for which system on which site. */
export interface PackApplication {
  readonly service: PackService;
  readonly years: PackYears;
  readonly operationStartedOn: string;
  /** ISO 3166 code of the country, and the place by the code that the list of islands uses. */
  readonly siteCountry: string;
  readonly sitePlace: string;
  readonly system: readonly PackDevice[];
}

/**
 * Whether the pack is sold so: the whole system, one kind of pack, a site that is served, in time. Where it is not, only
 * the clauses that bar it are its ground. What the desk leaves out though packs are sold for its model, a lead leaves out.
 */
export function admission(application: PackApplication, terms: Terms, at: AppliedOn): Ruling<Admission> {
  const { service, years, operationStartedOn, siteCountry, sitePlace, system } = application;
  const devices = system
    .filter(({ maintainable }) => maintainable)
    .map(({ kind, model, pack = null }) => ({ kind, pack, ...(model === undefined ? {} : { model }) }));
  const facts = { service, years, operationStartedOn, siteCountry, sitePlace, devices };
  const decision = decideApplication(facts, terms, at);
  const ruling = rulingOf(decision);
  if (ruling.kind === 'settled' && ruling.answer === 'blocked') {
    const barring = decision.fired.filter(({ role }) => role === 'decided').map(({ clause }) => clause);
    return { ...ruling, clauses: [...new Set(barring)] };
  }
  return doubted(ruling, leavesOutSold(system, terms, at.appliedOn) ? ['PN-N-5a', 'A-G-9'] : []);
}

/** What of an application the clauses judge that can bar it. */
const JUDGED: { readonly [clause: string]: readonly (keyof PackApplication)[] } = {
  'PN-S-1': ['years'],
  'PN-C-1': ['years'],
  'PN-C-2': ['years'],
  'PN-N-3a': ['siteCountry'],
  'PN-N-3b': ['sitePlace'],
  'PN-N-5a': ['system'],
  'PN-N-5b': ['service', 'system'],
};

/** The members of an application that clauses bar it for. */
export function barredFor(clauses: readonly string[]): readonly (keyof PackApplication)[] {
  return [...new Set(clauses.flatMap((clause) => JUDGED[clause] ?? []))];
}

/** The days of a device in the pack: they run from its own purchase (PN-P-1, A-PN-18). */
export function deviceTerm(
  pack: { readonly service: PackService; readonly years: PackYears; readonly purchasedOn: string },
  terms: Terms,
  at: AppliedOn,
): Ruling<Span> {
  return rulingOf(decidePackTerm(pack, terms, at));
}

/** How many planned replacements of consumables the pack promises: one or none (PN-X-1, PN-X-2, PN-X-8). */
export function consumableVisits(
  pack: { readonly service: PackService; readonly years: PackYears; readonly purchasedOn: string },
  terms: Terms,
  at: AppliedOn,
): 0 | 1 {
  const { outcome } = decideConsumables({ ...pack, replacedOn: null }, terms, at);
  if (outcome.kind === 'decided') return outcome.value.kind === 'entitled' ? 1 : 0;
  // Only when it is due may be left to a person (A-PN-06); that it is due is not.
  return outcome.kind === 'person-decides' && outcome.because.includes('A-PN-06') ? 1 : 0;
}
