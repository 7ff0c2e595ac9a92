import { ApiProperty } from '@nestjs/swagger';
import { DEADLINE_STATUSES, type DeadlineStatus } from '#deadlines';
import { OneOf } from '../dto/fields.js';
import { PagingDto } from '../dto/paging.dto.js';
import { STRING_OR_NULL } from '../openapi/schemas.js';

export const DEADLINE_KINDS = [
  'quote-answer',
  'repair-target',
  'storage',
  'visit-target',
  'contract-end',
  'renewal-window',
  'consumable-contact',
] as const;

/** Which deadlines are wanted; what is left out does not narrow. */
export class DeadlinesQueryDto extends PagingDto {
  @OneOf(DEADLINE_KINDS, { optional: true })
  readonly kind?: string;

  @OneOf(DEADLINE_STATUSES, { optional: true })
  readonly status?: DeadlineStatus;
}

/** A deadline in its latest arming. Days are Asia/Tokyo, instants UTC. */
export class DeadlineDto {
  @ApiProperty({ format: 'uuid' })
  readonly deadlineId: string;

  @ApiProperty({ ...STRING_OR_NULL, description: 'The case that it belongs to.' })
  readonly number: string | null;

  @ApiProperty({ ...STRING_OR_NULL, description: 'The contract that it belongs to.' })
  readonly contractId: string | null;

  @ApiProperty({ enum: DEADLINE_KINDS })
  readonly kind: string;

  @ApiProperty({ type: 'integer' })
  readonly arming: number;

  @ApiProperty({ enum: DEADLINE_STATUSES })
  readonly status: DeadlineStatus;

  @ApiProperty()
  readonly period: string;

  @ApiProperty()
  readonly startFact: string;

  @ApiProperty({ format: 'date' })
  readonly startsOn: string;

  @ApiProperty({ format: 'date' })
  readonly firstCountedDay: string;

  @ApiProperty({ format: 'date' })
  readonly lastDay: string;

  @ApiProperty({ format: 'date-time' })
  readonly firesAt: string;

  @ApiProperty({ type: [String] })
  readonly clauses: readonly string[];

  @ApiProperty()
  readonly policyRevision: string;

  @ApiProperty(STRING_OR_NULL)
  readonly calendarRevision: string | null;

  @ApiProperty({ ...STRING_OR_NULL, description: 'Why it was disarmed.' })
  readonly because: string | null;

  @ApiProperty({ ...STRING_OR_NULL, description: 'When its passing was observed.' })
  readonly observedAt: string | null;

  @ApiProperty({
    type: ['integer', 'null'] as unknown as 'integer',
    description: 'Observed so long after firesAt.',
  })
  readonly latenessMs: number | null;

  @ApiProperty({ type: 'integer', description: 'How often its firing failed.' })
  readonly attempts: number;

  @ApiProperty(STRING_OR_NULL)
  readonly retryAt: string | null;
}

export class DeadlinesPageDto {
  @ApiProperty({ type: [DeadlineDto] })
  readonly items: readonly DeadlineDto[];

  @ApiProperty({ required: false })
  readonly next?: string;
}
