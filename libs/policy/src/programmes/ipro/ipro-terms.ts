import type { Yen } from '#kernel';
import type { MembersByDay, ValueByDay } from '../../terms/by-day.js';
import type { Dated } from '../../terms/dated.js';

/** What a device is, as far as the scheme tells them apart (IP-T-4, IP-P-2). */
export type DeviceClass = 'camera' | 'recorder' | 'accessory' | 'other';

/** What the product master says of a model: `form` how it is repaired, where the scheme leaves that to the model. */
export interface IproModel {
  readonly deviceClass: DeviceClass;
  readonly form?: 'exchange' | 'take-in';
}

/** A published list of model numbers and how long it was the one to go by. */
export interface ModelList extends Dated {
  readonly models: readonly string[];
}

/** Islands and out-of-the-way places (IP-Q-8b), by the names of areas that cases use. */
export interface AreaList extends Dated {
  readonly areas: readonly string[];
}

/** What is charged beside the repair itself, in yen without tax. A repair has its price by quote. */
export interface IproCharges extends Dated {
  readonly visit?: Yen;
  readonly extraTravel?: Yen;
}

/** The values that the scheme leaves to other papers. An absent member is unset. */
export interface IproTerms {
  /** The product master; the day of the request counts (A-IP-20). */
  readonly models?: { readonly [model: string]: MembersByDay<IproModel> };
  /** Models with the 5-year hardware warranty (IP-P-3); the version of the day of delivery counts. */
  readonly fiveYearLists?: readonly ModelList[];
  /** Models without the product warranty (IP-1-2); the version of the day of delivery counts. */
  readonly exemptLists?: readonly ModelList[];
  /** Models that cannot be repaired (IP-Q-6); the version of the day of the request counts. */
  readonly unrepairableLists?: readonly ModelList[];
  /** Partners certified to replace parts (IP-Q-4a), by the partner's code, with the days of validity. */
  readonly certifications?: { readonly [partner: string]: readonly Dated[] };
  readonly remoteAreas?: readonly AreaList[];
  readonly charges?: readonly IproCharges[];
  /** Which parcel of an exchange moves first, on the day of the request; unset: the failed unit (A-IP-05). */
  readonly exchangeOrder?: ValueByDay<'failed-unit-first' | 'replacement-first'>;
}
