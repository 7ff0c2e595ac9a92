import { factsFor, type IproFacts, type PackRequest } from '#policy';
import { transferEndingPack } from '#registration';
import type { UnitOnRecord } from './registered-facts.js';
import type { OpenCase } from './state.js';

/** What a request under a pack is judged by, and the day that the pack was applied for (A-IP-20). */
export type PackCaseFacts = PackRequest & { readonly appliedOn?: string };

/** Those facts of i-PRO’s scheme that a registration can tell. */
export type IproRegistered = Pick<IproFacts, 'deliveredOn' | 'memberSale'>;

/**
 * What the registered unit tells of an i-PRO device: the proven delivery to the end user, and whether it was sold to a
 * member partner (IP-Q-1, IP-P-1, A-IP-02); where its own record does not say, the 5-year warranty that was granted for it
 * does. Nothing while the serial cannot be read.
 */
export function iproRegistered(state: OpenCase, record: UnitOnRecord | null): IproRegistered {
  if (record === null || !state.opened.item.serialReadable) return {};
  const { fiveYear, unit } = record;
  const { evidence, sale } = unit;
  const delivered = evidence.findLast((one) => one.kind === 'delivery-note' && one.on !== null)?.on ?? null;
  const deliveredOn = delivered ?? fiveYear?.deliveredOn ?? null;
  const memberSale = sale?.memberSale ?? (fiveYear === null ? null : true);
  return {
    ...(deliveredOn === null ? {} : { deliveredOn }),
    ...(memberSale === null ? {} : { memberSale }),
  };
}

/** What is known of a device under i-PRO’s scheme; what was stated on the case goes before what is registered. */
export function iproFacts({ opened, stated }: OpenCase, registered: IproRegistered): IproFacts {
  return {
    ...registered,
    ...factsFor('ipro', stated),
    requestedOn: opened.requestedOn,
    model: opened.item.model,
  };
}

/**
 * What the registered contract tells of a pack, and the transfer that ended its cover: the first that does not lie before the
 * application; nothing while the serial cannot be read (PN-P-1, A-PN-18, PN-E-7, A-PN-12).
 */
export function packRegistered(
  state: OpenCase,
  record: UnitOnRecord | null,
): Omit<PackCaseFacts, 'requestedOn'> {
  if (record === null || !state.opened.item.serialReadable) return {};
  const { pack } = record;
  const { appliedOn = pack?.terms.appliedOn } = factsFor('panasonic-pack', state.stated);
  const transferredOn = transferEndingPack(record.unit, appliedOn ?? null);
  return {
    ...(transferredOn === null ? {} : { transferredOn }),
    ...(pack === null ? {} : pack.terms),
  };
}

/** The day of application, which picks the text for the whole pack (A-IP-20); until it is known, that of the request. */
export function packAnchor({ opened }: OpenCase, { appliedOn }: Pick<PackCaseFacts, 'appliedOn'>): string {
  return appliedOn ?? opened.requestedOn;
}

/** What is known of a request under a pack; what was stated on the case goes before what is registered. */
export function packFacts({ opened, stated }: OpenCase, registered: PackCaseFacts): PackCaseFacts {
  const service = opened.request?.programme === 'panasonic-pack' ? { service: opened.request.service } : {};
  return {
    wanted: 'repair',
    ...service,
    ...registered,
    ...factsFor('panasonic-pack', stated),
    requestedOn: opened.requestedOn,
    model: opened.item.model,
  };
}
