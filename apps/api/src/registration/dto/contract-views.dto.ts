import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '#kernel';
import { CONSUMABLE_STATES, type ConsumableState } from '#registration';
import { OneOf } from '../../dto/fields.js';
import { PagingDto } from '../../dto/paging.dto.js';
import { INTEGER, NEXT_CURSOR, OBJECT, OBJECT_OR_NULL, STRING_OR_NULL } from '../../openapi/schemas.js';

const OBJECTS = { type: 'array', items: OBJECT } as const;

/** Around which days the consumables of devices are replaced that were bought on one day (PN-X-4, A-PN-06). */
class ConsumableWindowDto {
  @ApiProperty({ format: 'date' })
  readonly purchasedOn: string;

  @ApiProperty({ format: 'date', description: 'From when on the customer is contacted.' })
  readonly contactOn: string;

  @ApiProperty({ format: 'date', description: 'Three years after the purchase.' })
  readonly anniversary: string;

  @ApiProperty({ format: 'date', description: 'By when they are to be replaced.' })
  readonly latestOn: string;
}

/** The one planned replacement of consumables of a pack, and the contact for it. */
export class ConsumablesDto {
  @ApiProperty({
    enum: CONSUMABLE_STATES,
    description:
      'contact-due: somebody is to contact the customer now. undecided: the rules leave the day to a person (A-PN-06). lapsed: given up (PN-X-7). stopped: every device went to a third party (A-PN-12). over: the term ended before.',
  })
  readonly state: string;

  @ApiProperty({ ...STRING_OR_NULL, description: 'The day from which on the customer is to be contacted.' })
  readonly contactOn: string | null;

  @ApiProperty({ type: [ConsumableWindowDto], description: 'For each day of purchase, the earliest first.' })
  readonly windows: readonly ConsumableWindowDto[];

  @ApiProperty({
    ...STRING_OR_NULL,
    description: 'Since when, or from when on, the contact is due as things stand.',
  })
  readonly dueOn: string | null;

  @ApiProperty({ ...STRING_OR_NULL, description: 'The day that was agreed with the customer.' })
  readonly visitOn: string | null;

  @ApiProperty({ type: [String], example: ['PN-X-4', 'A-PN-06'] })
  readonly clauses: readonly string[];
}

/** A contract. Both days belong to it; of support, the days after its last one are the grace to renew (SR-4-2). */
export class ContractDto {
  @ApiProperty({ format: 'uuid' })
  readonly contractId: string;

  @ApiProperty({ enum: ['support', 'pack', 'five-year'] })
  readonly kind: string;

  @ApiProperty(INTEGER)
  readonly revision: number;

  @ApiProperty({ format: 'date-time' })
  readonly updatedAt: string;

  @ApiProperty({ format: 'date' })
  readonly startsOn: string;

  @ApiProperty({ format: 'date' })
  readonly lastDay: string;

  @ApiProperty({ enum: ['active', 'ended', 'lapsed'] })
  readonly standing: string;

  @ApiProperty({ ...OBJECT, description: 'What was agreed when it began, with its clauses.' })
  readonly opened: JsonObject;

  @ApiProperty({ ...OBJECT_OR_NULL, description: 'Of support: the start that was moved.' })
  readonly startChange: JsonObject | null;

  @ApiProperty({ ...OBJECTS, description: 'Of support.' })
  readonly renewals: readonly JsonObject[];

  @ApiProperty({ ...OBJECT_OR_NULL, description: 'Of a pack: the one replacement of consumables.' })
  readonly visit: JsonObject | null;

  @ApiProperty({
    type: ConsumablesDto,
    description: 'Of a pack: how far that replacement has come, and when its customer is contacted for it.',
  })
  readonly consumables: ConsumablesDto;

  @ApiProperty({ ...OBJECTS, description: 'Of a pack: every contact for that replacement.' })
  readonly contacts: readonly JsonObject[];

  @ApiProperty(OBJECTS)
  readonly deadlines: readonly JsonObject[];
}

/** Which packs are wanted. */
export class ContractsQueryDto extends PagingDto {
  @OneOf(CONSUMABLE_STATES, {
    description: 'contact-due: those whose customer somebody is to contact now (PN-X-4).',
    example: 'contact-due',
  })
  readonly consumables: ConsumableState;
}

export class ContractsPageDto {
  @ApiProperty({ type: [ContractDto] })
  readonly items: readonly ContractDto[];

  @ApiProperty(NEXT_CURSOR)
  readonly next?: string;
}
