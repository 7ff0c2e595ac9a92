import { Code, Day, Flag, NestedList, OneOf, Text, Whole } from '../../dto/fields.js';

export class PartDto {
  @Code()
  readonly code: string;

  @Whole({ min: 1, max: 99 })
  readonly quantity: number;

  @OneOf(['new', 'recycled'])
  readonly origin: 'new' | 'recycled';

  @Flag({ description: 'Whether the maker tested it; a recycled part must be (FR-R5-2).' })
  readonly makerTested: boolean;

  @Flag({
    optional: true,
    description: 'Whether it is as the part it replaces; else the configuration changes. Default: true.',
  })
  readonly sameAsOriginal?: boolean;
}

/** What was done and which parts were fitted. */
export class CompleteRepairDto {
  @Text()
  readonly work: string;

  @NestedList(() => PartDto, { max: 100 })
  readonly parts: PartDto[];
}

/** Money that was received and confirmed. */
export class RecordPaymentDto {
  @Whole({ min: 1, max: 1_000_000_000, description: 'Integer yen, tax included.' })
  readonly amount: number;

  @OneOf(['transfer', 'card', 'cash', 'cash-on-delivery'])
  readonly method: 'transfer' | 'card' | 'cash' | 'cash-on-delivery';

  @Day({ optional: true, description: 'Default: today in Tokyo.' })
  readonly paidOn?: string;
}

/** The item goes back to the customer. */
export class ShipItemDto {
  @Code()
  readonly carrier: string;

  @Day({ optional: true, description: 'Default: today in Tokyo.' })
  readonly shippedOn?: string;

  @Flag({
    optional: true,
    description: 'Freight-collect, in place of paying the inbound freight (FR-R2-5b).',
  })
  readonly collect?: boolean;

  @OneOf(['customer', 'company'], {
    optional: true,
    description: 'A lead’s word where the rules leave it open.',
  })
  readonly freightPayer?: 'customer' | 'company';

  @Flag({ optional: true, description: 'A lead lets an unpaid repair go out.' })
  readonly releaseUnpaid?: boolean;

  @Text({ optional: true })
  readonly reason?: string;
}

export class ConfirmDeliveryDto {
  @Day({ optional: true, description: 'Default: today in Tokyo.' })
  readonly deliveredOn?: string;
}
