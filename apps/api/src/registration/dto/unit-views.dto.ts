import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '#kernel';
import { PROGRAMMES } from '#policy';
import { ENTITLEMENT_KINDS, STATES_ON } from '#registration';
import { HistoryEntryDto } from '../../dto/history.dto.js';
import { INTEGER, NEXT_CURSOR, OBJECT, OBJECT_OR_NULL, STRING_OR_NULL } from '../../openapi/schemas.js';

const OBJECTS = { type: 'array', items: OBJECT } as const;

/** What is printed on a unit, and how far its history goes. */
class UnitHeadDto {
  @ApiProperty({ example: '0f3a7c1e9b2d4f60a1b2c3d4e5f60718' })
  readonly unitId: string;

  @ApiProperty({ example: 'FRONTIER' })
  readonly maker: string;

  @ApiProperty({ example: 'EX-DESKTOP-1' })
  readonly model: string;

  @ApiProperty({ example: 'EX-2001-0001' })
  readonly serial: string;

  @ApiProperty(INTEGER)
  readonly revision: number;

  @ApiProperty({ format: 'date-time' })
  readonly updatedAt: string;
}

/** A unit. A personal value is `{value}`, `{withheld: true}` or `{erased: true}`. */
export class UnitDto extends UnitHeadDto {
  @ApiProperty(STRING_OR_NULL)
  readonly factoryShippedOn: string | null;

  @ApiProperty({ ...OBJECT_OR_NULL, description: 'Who has it now.' })
  readonly owner: JsonObject | null;

  @ApiProperty(OBJECT_OR_NULL)
  readonly sale: JsonObject | null;

  @ApiProperty(OBJECTS)
  readonly transfers: readonly JsonObject[];

  @ApiProperty({ ...OBJECTS, description: 'The papers that show a day.' })
  readonly evidence: readonly JsonObject[];

  @ApiProperty({ ...OBJECTS, description: 'The term of each programme, with its clauses.' })
  readonly terms: readonly JsonObject[];

  @ApiProperty(OBJECT_OR_NULL)
  readonly plan: JsonObject | null;

  @ApiProperty({ ...OBJECT, description: 'What was counted against the cap of a premium plan, in yen.' })
  readonly premium: JsonObject;

  @ApiProperty()
  readonly outlet: boolean;

  @ApiProperty({ type: [String], description: 'Parts that the company built in, by now.' })
  readonly configuration: readonly string[];

  @ApiProperty({ ...OBJECT_OR_NULL, description: 'Of the immediately preceding repair (FR-R4-5).' })
  readonly guarantee: JsonObject | null;

  @ApiProperty({ ...OBJECT_OR_NULL, description: 'For which unit it was exchanged.' })
  readonly exchanged: JsonObject | null;

  @ApiProperty({ ...OBJECT_OR_NULL, description: 'Whose place it took.' })
  readonly takenOver: JsonObject | null;
}

class SpanDto {
  @ApiProperty({ format: 'date' })
  readonly startsOn: string;

  @ApiProperty({ format: 'date' })
  readonly lastDay: string;
}

/** One thing that a unit is under. Both days belong to it. */
export class EntitlementDto extends SpanDto {
  @ApiProperty({ enum: ENTITLEMENT_KINDS })
  readonly kind: string;

  @ApiProperty({ enum: PROGRAMMES, description: 'Whose rules it is of.' })
  readonly programme: string;

  @ApiProperty({
    enum: STATES_ON,
    description:
      'How it stands on the day asked about. without-support: in a gap, or while it can be renewed. stopped: after the transfer that ended the cover of a pack. person-decides: after one on the day of application, which may have ended it.',
  })
  readonly state: string;

  @ApiProperty({
    enum: ['active', 'ended', 'lapsed', 'passed-on', 'stopped', 'person-decides'],
    description:
      'What is recorded of it. stopped: a transfer ended the cover of a pack (A-PN-12). person-decides: one, or an exchange of the unit, may have ended it.',
  })
  readonly standing: string;

  @ApiProperty({ ...STRING_OR_NULL, description: 'The day on which it passed on with an exchange.' })
  readonly passedOnSince: string | null;

  @ApiProperty({
    ...STRING_OR_NULL,
    description:
      'The day of the transfer that ended it, or may have (PN-E-7, A-PN-12), or of the exchange that may have (PN-N-5a).',
  })
  readonly stoppedSince: string | null;

  @ApiProperty({
    type: [SpanDto],
    description: 'Days of support that are served by nobody (SR-4-3, SR-5-3).',
  })
  readonly withoutSupport: readonly SpanDto[];

  @ApiProperty({ ...STRING_OR_NULL, description: 'The contract that it comes from.' })
  readonly contractId: string | null;

  @ApiProperty({ type: [String], example: ['FW-W6-6a', 'FW-W7-1'] })
  readonly clauses: readonly string[];

  @ApiProperty({
    ...OBJECT,
    description:
      'What only its kind has. Of a pack `consumables`: how far their planned replacement has come, and when the customer is contacted for it, as its contract tells.',
  })
  readonly detail: JsonObject;
}

/** A unit with everything it is under, by whatever programme or contract. */
export class UnitEntitlementsDto extends UnitHeadDto {
  @ApiProperty({ format: 'date', description: 'The day asked about.' })
  readonly on: string;

  @ApiProperty({ type: [EntitlementDto], description: 'None goes before another: a person picks (A-G-9).' })
  readonly entitlements: readonly EntitlementDto[];
}

/** A repair case of a unit. */
export class CaseOfUnitDto {
  @ApiProperty({ example: 'K7QF2M9XC' })
  readonly number: string;

  @ApiProperty({ example: 'K7QF-2M9X-C' })
  readonly shownNumber: string;

  @ApiProperty({ format: 'date' })
  readonly requestedOn: string;

  @ApiProperty()
  readonly programme: string;

  @ApiProperty()
  readonly stage: string;

  @ApiProperty({ enum: ['undecided', 'proposed', 'held', 'free', 'paid', 'excluded'] })
  readonly coverage: string;
}

/** A unit that was found: what it is under, what happened to it, and its repairs. */
export class FoundUnitDto extends UnitEntitlementsDto {
  @ApiProperty({ type: [HistoryEntryDto], description: 'Its first 20 events; all of them under /history.' })
  readonly history: readonly HistoryEntryDto[];

  @ApiProperty({ type: [CaseOfUnitDto], description: 'Its last 20 repair cases, last requested first.' })
  readonly cases: readonly CaseOfUnitDto[];
}

export class UnitPageDto {
  @ApiProperty({ type: [FoundUnitDto] })
  readonly items: readonly FoundUnitDto[];

  @ApiProperty(NEXT_CURSOR)
  readonly next?: string;
}
