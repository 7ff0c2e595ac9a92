import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { JsonObject } from '#kernel';
import { INTEGER, NEXT_CURSOR, OBJECT, OBJECT_OR_NULL, STRING_OR_NULL } from '../../openapi/schemas.js';

const WORDS = { type: String, isArray: true } as const;

/** What every line and every detail of a case shows. */
class CaseHeadDto {
  @ApiProperty({ example: 'K7QF2M9XC' })
  readonly number: string;

  @ApiProperty({ example: 'K7QF-2M9X-C' })
  readonly shownNumber: string;

  @ApiProperty(INTEGER)
  readonly revision: number;

  @ApiProperty({ format: 'date-time' })
  readonly updatedAt: string;

  @ApiProperty({ format: 'date' })
  readonly requestedOn: string;

  @ApiProperty()
  readonly programme: string;

  @ApiProperty()
  readonly stage: string;

  @ApiProperty()
  readonly custody: string;

  @ApiProperty()
  readonly clock: string;

  @ApiProperty(STRING_OR_NULL)
  readonly reference: string | null;
}

export class QueueItemDto extends CaseHeadDto {
  @ApiProperty({ format: 'date-time' })
  readonly openedAt: string;

  @ApiProperty({ enum: ['undecided', 'proposed', 'held', 'free', 'paid', 'excluded'] })
  readonly coverage: string;

  @ApiProperty()
  readonly maker: string;

  @ApiProperty()
  readonly model: string;

  @ApiProperty()
  readonly serial: string;

  @ApiProperty({ ...WORDS, description: 'What waits for somebody.' })
  readonly tasks: readonly string[];
}

export class QueuePageDto {
  @ApiProperty({ type: [QueueItemDto] })
  readonly items: readonly QueueItemDto[];

  @ApiProperty(NEXT_CURSOR)
  readonly next?: string;
}

/** One case. A personal value is `{value}`, `{withheld: true}` or `{erased: true}`. */
export class CaseDetailDto extends CaseHeadDto {
  @ApiProperty()
  readonly intake: string;

  @ApiProperty({ ...WORDS, description: 'The names of the rules for where the case stands.' })
  readonly states: readonly string[];

  @ApiProperty(OBJECT)
  readonly item: JsonObject;

  @ApiPropertyOptional({
    ...OBJECT_OR_NULL,
    description:
      'The registered unit of this item, and what it is under on the day of arrival (before: of the request); null: ' +
      'none is registered. Only of now.',
  })
  readonly unit?: JsonObject | null;

  @ApiProperty(OBJECT)
  readonly contact: JsonObject;

  @ApiProperty(OBJECT)
  readonly fault: JsonObject;

  @ApiProperty({
    ...OBJECT_OR_NULL,
    description:
      'That the customer knows that software and data may be erased (`status` given), in the wording of which text and by whom, or why a lead goes on without (waived); null: neither.',
    example: {
      status: 'given',
      recordedBy: 'desk-1',
      of: 'data-erasure',
      by: 'customer',
      channel: 'web',
      givenOn: '2026-04-06',
      wording: { document: 'FR', revision: '2023-12-13' },
      evidenceId: null,
      clauses: ['FR-R5-6b'],
    },
  })
  readonly acknowledgement: JsonObject | null;

  @ApiProperty({ type: 'array', items: OBJECT })
  readonly evidence: readonly JsonObject[];

  @ApiProperty(WORDS)
  readonly openEvidence: readonly string[];

  @ApiProperty(OBJECT_OR_NULL)
  readonly arrival: JsonObject | null;

  @ApiProperty(OBJECT_OR_NULL)
  readonly diagnosis: JsonObject | null;

  @ApiProperty({ ...OBJECT, description: 'What was stated beside the papers.' })
  readonly stated: JsonObject;

  @ApiProperty({ ...OBJECT, description: 'The same of single faulty parts, by their codes.' })
  readonly partFacts: JsonObject;

  @ApiProperty({
    ...OBJECT,
    description:
      'With clauses, facts and revisions that it rests on; under FRONTIER also each question that was put (`assessment.questions`): on grounds of refusal, on the item and on each faulty part; under every programme also which evidence shows which fact (`assessment.evidence`) and what would change it (`assessment.wouldChange`). They are absent from decisions that earlier releases recorded.',
  })
  readonly coverage: JsonObject;

  @ApiProperty({
    ...OBJECT_OR_NULL,
    description:
      'The quote that stands or stood last. `price.planBears`: what of the total a premium plan bears, integer yen; absent: nothing. The customer pays the rest.',
  })
  readonly quote: JsonObject | null;

  @ApiProperty(OBJECT_OR_NULL)
  readonly cancellation: JsonObject | null;

  @ApiProperty()
  readonly workStarted: boolean;

  @ApiProperty({
    ...OBJECT,
    description:
      'Integer yen with tax; `total` is what the customer owes, without what a premium plan bears of the price. `paidForRepair`: what of it was paid for the repair; where that is free, it is neither refunded nor set off.',
  })
  readonly owed: JsonObject;

  @ApiProperty(OBJECT)
  readonly payers: JsonObject;

  @ApiProperty(OBJECT_OR_NULL)
  readonly storage: JsonObject | null;

  @ApiProperty(INTEGER)
  readonly failedDeliveries: number;

  @ApiProperty(INTEGER)
  readonly contactAttempts: number;

  @ApiProperty()
  readonly lateContact: string;

  @ApiProperty(OBJECT_OR_NULL)
  readonly disposal: JsonObject | null;

  @ApiProperty(OBJECT_OR_NULL)
  readonly shipped: JsonObject | null;

  @ApiProperty({ ...OBJECT_OR_NULL, description: 'The visit that was agreed last, and what came of it.' })
  readonly visit: JsonObject | null;

  @ApiProperty({ ...INTEGER, description: 'How many visits were agreed so far.' })
  readonly visitsAgreed: number;

  @ApiProperty({
    ...OBJECT_OR_NULL,
    description: 'The first time a worker had the item in front of him at the site.',
  })
  readonly inspection: JsonObject | null;

  @ApiProperty({ type: 'array', items: OBJECT })
  readonly deadlines: readonly JsonObject[];
}

export class CaseNextDto {
  @ApiProperty()
  readonly number: string;

  @ApiProperty(INTEGER)
  readonly revision: number;

  @ApiProperty(WORDS)
  readonly allowed: readonly string[];

  @ApiProperty({ ...WORDS, description: 'Sending one of these changes nothing.' })
  readonly alreadySo: readonly string[];

  @ApiProperty({ type: 'array', items: OBJECT, description: 'command, why, until, clauses' })
  readonly notAllowed: readonly JsonObject[];

  @ApiProperty({
    ...OBJECT_OR_NULL,
    description:
      'What the customer has to acknowledge and has not: the command that waits for it, the one that gives it, and the one by which a lead goes on without, where he may; null: nothing.',
    example: {
      of: 'data-erasure',
      before: 'start-repair',
      give: 'record-acknowledgement',
      waive: null,
      clauses: ['FR-R5-6b'],
    },
  })
  readonly acknowledgement: JsonObject | null;

  @ApiProperty({ type: 'array', items: OBJECT, description: 'What the clock will do by itself.' })
  readonly automatic: readonly JsonObject[];

  @ApiProperty({
    ...OBJECT_OR_NULL,
    description:
      'What decide-coverage would find, what would change it, and in leadMay what a lead may decide instead, with a reason.',
  })
  readonly coverage: JsonObject | null;
}
