import { Code, Day, Flag, OneOf, Text } from '../../dto/fields.js';

/** The return could not be delivered. */
export class RecordReturnFailedDto {
  @Day({ optional: true, description: 'Default: today in Tokyo.' })
  readonly failedOn?: string;

  @OneOf(['absent', 'refused', 'address-unknown', 'other'])
  readonly ground: 'absent' | 'refused' | 'address-unknown' | 'other';
}

/** The customer cannot be reached at all. */
export class RecordUnreachableDto {
  @Day({ optional: true, description: 'Default: today in Tokyo.' })
  readonly since?: string;
}

/** Somebody spoke with the customer, or tried to. */
export class RecordContactDto {
  @Day({ optional: true, description: 'Default: today in Tokyo.' })
  readonly contactedOn?: string;

  @Flag()
  readonly reached: boolean;

  @OneOf(['none', 're-sending', 'collection'], { optional: true, description: 'What was arranged.' })
  readonly arrangement?: 'none' | 're-sending' | 'collection';

  @Text({ optional: true })
  readonly note?: string;
}

export class ProposeDisposalDto {
  @Text()
  readonly reason: string;
}

export class RecordDisposalDto {
  @Day({ optional: true, description: 'Default: today in Tokyo.' })
  readonly disposedOn?: string;

  @Code({ description: 'A word from the centre’s own list, such as recycling.' })
  readonly method: string;
}

/** What a customer's contact after abandonment changes. */
export class DecideLateContactDto {
  @OneOf(['disposal-goes-on', 'item-goes-back'])
  readonly decision: 'disposal-goes-on' | 'item-goes-back';

  @Text()
  readonly reason: string;
}
