import { Code, Codes, Day, OneOf, Pattern, Text, Whole } from '../../dto/fields.js';
import { MOST_YEN, UNIT_ID } from './limits.js';

const UNIT_EXAMPLE = '0f3a7c1e9b2d4f60a1b2c3d4e5f60718';

/** The unit is replaced by another. */
export class ExchangeUnitDto {
  @Pattern({
    pattern: UNIT_ID,
    description: 'The unit that takes its place: of the same maker, and nobody’s own (FW-W9-1).',
    example: UNIT_EXAMPLE,
  })
  readonly replacement: string;

  @OneOf(['initial-failure', 'swap'], {
    description: 'initial-failure: the term starts anew (FW-W9-5). swap: its days stay (FW-W6-4).',
    example: 'initial-failure',
  })
  readonly cause: 'initial-failure' | 'swap';

  @Day({ example: '2024-03-10' })
  readonly exchangedOn: string;

  @Day({
    optional: true,
    description: 'initial-failure: the day it failed, by day 14 of the warranty (FW-W9-1).',
    example: '2024-03-02',
  })
  readonly failedOn?: string;

  @Day({
    optional: true,
    description: 'initial-failure: the day the customer centre was told, by day 14 too (FW-W9-3).',
    example: '2024-03-03',
  })
  readonly contactedOn?: string;

  @Day({
    optional: true,
    description: 'initial-failure: the day the item arrived, within 14 days of the contact (FW-W9-4a).',
    example: '2024-03-08',
  })
  readonly reachedOn?: string;

  @Text({
    optional: true,
    description:
      'Why a lead counts from a delivery that came after the start of the warranty (A-FR-22), or why a unit that has papers on record is free to take the place.',
  })
  readonly approval?: string;
}

/** The other side of an exchange: what passes on is what the exchange of the replaced unit recorded. */
export class TakeOverFromUnitDto {
  @Pattern({ pattern: UNIT_ID, description: 'The unit that was replaced.', example: UNIT_EXAMPLE })
  readonly replaced: string;

  @Text({
    optional: true,
    description:
      'Why a lead takes a term that the rules only propose, or lets a unit take over that has a sale or a warranty of its own.',
  })
  readonly approval?: string;
}

/** The company put other parts into the unit. What customers change is no part of this (A-FR-14). */
export class ChangeConfigurationDto {
  @Code({ description: 'Names the change: the case, or the upgrade order.', example: 'upgrade-1' })
  readonly changeId: string;

  @OneOf(['upgrade', 'repair'], { example: 'upgrade' })
  readonly cause: 'upgrade' | 'repair';

  @Day({ example: '2024-06-01' })
  readonly changedOn: string;

  @Codes({ max: 100, example: ['ssd-512'] })
  readonly removed: string[];

  @Codes({ max: 100, example: ['ssd-1024'] })
  readonly added: string[];
}

/** A repaired item left the company: its parts are guaranteed for three months (FR-R4-5). */
export class OpenGuaranteeDto {
  @Code({ example: 'K7QF2M9XC' })
  readonly caseNumber: string;

  @Codes({ min: 1, max: 100, example: ['power-supply'] })
  readonly parts: string[];

  @Day({ example: '2024-07-01' })
  readonly shippedOn: string;
}

/** What a repair of a premium member comes to, whoever bore it; it counts once, as a whole, against the cap of the plan (FR-R3-4-7). */
export class CountPremiumRepairDto {
  @Code({ example: 'K7QF2M9XC' })
  readonly caseNumber: string;

  @Day({ description: 'The day that places the repair in the premium period.', example: '2024-07-01' })
  readonly countedOn: string;

  @Whole({
    min: 0,
    max: MOST_YEN,
    description: 'Its whole price, integer yen, tax included.',
    example: 22_000,
  })
  readonly amount: number;
}
