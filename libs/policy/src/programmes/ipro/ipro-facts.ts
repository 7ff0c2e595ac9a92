/** What made a device fail, once somebody has found it; `external`: disaster, pollution, gas or a wrong supply. */
export type FailureCause =
  | 'manual-not-followed'
  | 'misuse'
  | 'improper-repair'
  | 'modification'
  | 'part-swap'
  | 'moved'
  | 'external'
  | 'outside-conditions'
  | 'connected-equipment';

/** What failed. `hdd-and-hardware`: the drive of a recorder and something else of it. */
export type Fault = 'hardware' | 'hdd' | 'hdd-and-hardware' | 'software';

/**
 * What is known of a device and its failure. Every date is `YYYY-MM-DD` in Asia/Tokyo. An absent key is unknown and may
 * be asked for; `null` is known to be lacking.
 */
export interface IproFacts {
  /** The day the repair was asked for. */
  readonly requestedOn?: string;
  /** The proven day of delivery to the end user, not to the partner; `null`: no proof can be shown. */
  readonly deliveredOn?: string | null;
  /** The day of failure, by a log or a dated report; `null`: nothing shows it, the request stands in (A-IP-10). */
  readonly failedOn?: string | null;
  readonly model?: string;
  /** Whose product it is; `not-known`: nobody has said whose products its maker's are. i-PRO's if absent. */
  readonly maker?: 'ipro' | 'other' | 'not-known';
  /** Whether it was sold to a Partners Circle member, who was one at the sale (A-IP-11); `null`: no sale record. */
  readonly memberSale?: boolean | null;
  readonly soldInJapan?: boolean;
  readonly usedInJapan?: boolean;
  readonly fault?: Fault;
  /** Whether it was used as the manual and its labels say. */
  readonly properUse?: boolean;
  readonly cause?: FailureCause;
  /** Whether the cause that was found is evidenced. */
  readonly causeEvidenced?: boolean;
  /** The partner who replaced the part, by code, and the day; `null`: somebody who is no partner. */
  readonly swappedBy?: string | null;
  readonly swappedOn?: string;
  /** What the partner would like, other than what the scheme gives. */
  readonly wanted?: 'on-site' | 'collection';
  /** Whether the partner takes on the charge of a visit. */
  readonly visitChargeAccepted?: boolean;
  /** The area of the site, by the name that the list of remote areas uses. */
  readonly siteArea?: string;
  /** Whether the device has to be taken down from, or put up at, a height. */
  readonly heightWork?: boolean;
  /** The day on which it was handed out as a replacement for an earlier unit, which `deliveredOn` then belongs to. */
  readonly replacedOn?: string;
}
