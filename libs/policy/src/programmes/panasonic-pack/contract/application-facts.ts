/** A device of the system for which a pack is asked. */
export type SystemDevice = {
  readonly kind: 'camera' | 'recorder' | 'other';
  /** As the list of hardware that packs are sold for names it; absent: not stated. */
  readonly model?: string;
  /** `null`: the contract leaves it out. */
  readonly pack: 'on-site' | 'carry-in' | null;
};

/** An application for a pack. Dates are `YYYY-MM-DD` in Asia/Tokyo; an absent key is unknown. */
export interface ApplicationFacts {
  readonly service?: 'on-site' | 'carry-in';
  readonly years?: number;
  readonly siteCountry?: string;
  /** The place of the site, by the code that the list of islands uses. */
  readonly sitePlace?: string;
  /** Every device of the system that could be maintained. */
  readonly devices?: readonly SystemDevice[];
  /** `null`: operation has not started yet. */
  readonly operationStartedOn?: string | null;
}

/** An application with its day. */
export interface DatedApplication extends ApplicationFacts {
  readonly appliedOn: string;
}

export type Admission = 'accepted' | 'blocked';
