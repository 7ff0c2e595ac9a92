import { factsFor, type IproFacts, type PackRequest } from '#policy';
import { transferEndingPack, whoseProduct } from '#registration';
import { evidenceOf } from './evidence-of.js';
import { deliveryOnRecord, handedInBefore, isOnReplacement } from './exchange-on-record.js';
import { provenFacts } from './proven.js';
import type { UnitOnRecord } from './registered-facts.js';
import type { OpenCase } from './state.js';

/** What a request under a pack is judged by, and the day that the pack was applied for (A-IP-20). */
export type PackCaseFacts = PackRequest & { readonly appliedOn?: string };

/** Those facts of a pack that a registration can tell. */
export type PackRegistered = Omit<PackCaseFacts, 'requestedOn'>;

/** Those facts of i-PRO’s scheme that a registration can tell. */
export type IproRegistered = Pick<IproFacts, 'deliveredOn' | 'memberSale' | 'replacedOn'>;

/**
 * What the registered unit tells of an i-PRO device: the proven delivery to the end user, and whether it was sold to a
 * member partner (IP-Q-1, IP-P-1, A-IP-02); where its own record does not say, the 5-year warranty that was granted for it
 * does. Of a replacement it is what passed on to it with the exchange (A-IP-15). Nothing while the serial cannot be read, and
 * nothing of a unit that had been handed in for another.
 */
export function iproRegistered(state: OpenCase, record: UnitOnRecord | null): IproRegistered {
  if (record === null || !state.opened.item.serialReadable) return {};
  if (handedInBefore(state, record) !== null) return {};
  const { first, fiveYear, unit } = record;
  const { takenOver } = unit;
  const { sale } = first ?? unit;
  const deliveredOn = deliveryOnRecord(record) ?? fiveYear?.deliveredOn ?? null;
  const memberSale = sale?.memberSale ?? (fiveYear === null ? null : true);
  return {
    ...(takenOver === null ? {} : { replacedOn: takenOver.exchangedOn }),
    ...(deliveredOn === null ? {} : { deliveredOn }),
    ...(memberSale === null ? {} : { memberSale }),
  };
}

/**
 * How to take what was stated of a fact that a paper has to show, where none does: at its word, which makes a repair paid and
 * nothing free, or as not known.
 */
export type Unproven = 'at-its-word' | 'not-known';

/**
 * What is known of a device under i-PRO’s scheme: what is shown on the case goes before what is registered, and that before
 * what was stated of it and nothing shows (IP-F-4, IP-P-4, A-IP-02).
 */
export function iproFacts(
  state: OpenCase,
  registered: IproRegistered,
  unproven: Unproven = 'at-its-word',
): IproFacts {
  const { opened } = state;
  const { deliveredOn, memberSale } = factsFor('ipro', provenFacts(state).unproven);
  const stated = {
    ...(deliveredOn === undefined ? {} : { deliveredOn }),
    ...(memberSale === undefined ? {} : { memberSale }),
  };
  const lacking = {
    ...(deliveredOn === undefined ? {} : { deliveredOn: null }),
    // That it was sold to no member needs no record.
    ...(memberSale === undefined ? {} : { memberSale: memberSale === true ? null : memberSale }),
  };
  return {
    ...(unproven === 'at-its-word' ? stated : lacking),
    ...registered,
    ...shownOfDevice(state, registered),
    ...(unproven === 'not-known' ? failureNotShown(state) : {}),
    requestedOn: opened.requestedOn,
    model: opened.item.model,
    ...noIproProduct(opened),
  };
}

/** That the device is not known to be a product of i-PRO (IP-1-1). */
function noIproProduct({ item }: OpenCase['opened']): Pick<IproFacts, 'maker'> {
  const maker = whoseProduct('ipro', item.maker);
  return maker === 'own' ? {} : { maker };
}

/** What counts as said of a device on the case: the day on which a replacement was delivered starts no warranty (A-IP-15). */
export function shownOfDevice(state: OpenCase, { replacedOn }: IproRegistered): IproFacts {
  const shown = factsFor('ipro', provenFacts(state).facts);
  const { deliveredOn, ...others } = shown;
  return isOnReplacement(replacedOn, deliveredOn) ? others : shown;
}

/** A day of failure before the request that nothing shows is none: the day of the request stands in for it (A-IP-10). */
function failureNotShown(state: OpenCase): Pick<IproFacts, 'failedOn'> {
  const { failedOn } = factsFor('ipro', state.stated);
  const isBare = typeof failedOn === 'string' && evidenceOf(state, 'failedOn') === undefined;
  return isBare && failedOn < state.opened.requestedOn ? { failedOn: null } : {};
}

/**
 * What the registered contract tells of a pack, and the transfer that ended its cover: the first that does not lie before the
 * application; nothing while the serial cannot be read (PN-P-1, A-PN-18, PN-E-7, A-PN-12).
 */
export function packRegistered(state: OpenCase, record: UnitOnRecord | null): PackRegistered {
  if (record === null || !state.opened.item.serialReadable) return {};
  const { pack } = record;
  const stated = factsFor('panasonic-pack', state.stated).appliedOn;
  const transferredOn = transferEndingPack(record.unit, pack?.terms.appliedOn ?? stated ?? null);
  return {
    ...(transferredOn === null ? {} : { transferredOn }),
    ...(pack === null ? {} : pack.terms),
  };
}

/** The day of application, which picks the text for the whole pack (A-IP-20); until it is known, that of the request. */
export function packAnchor({ opened }: OpenCase, { appliedOn }: Pick<PackCaseFacts, 'appliedOn'>): string {
  return appliedOn ?? opened.requestedOn;
}

/**
 * What is known of a request under a pack: the registered contract goes before what is said on the case, and of the day of
 * purchase what a receipt shows before what was stated (PN-P-1).
 */
export function packFacts(
  state: OpenCase,
  registered: PackCaseFacts,
  unproven: Unproven = 'at-its-word',
): PackCaseFacts {
  const { opened } = state;
  const service = opened.request?.programme === 'panasonic-pack' ? { service: opened.request.service } : {};
  const proven = provenFacts(state);
  return {
    wanted: 'repair',
    ...service,
    ...(unproven === 'at-its-word' ? factsFor('panasonic-pack', proven.unproven) : {}),
    ...factsFor('panasonic-pack', proven.facts),
    ...registered,
    requestedOn: opened.requestedOn,
    model: opened.item.model,
    ...othersProduct(state, registered),
  };
}

/** That the device is no product of the pack's vendor; of a maker of whom no rule says it, a contract does (PN-E-9). */
function othersProduct({ opened }: OpenCase, contract: PackCaseFacts): Pick<PackCaseFacts, 'maker'> {
  const maker = whoseProduct('panasonic-pack', opened.item.maker);
  const isSold = maker === 'not-known' && contract.service !== undefined;
  return maker === 'own' || isSold ? {} : { maker };
}
