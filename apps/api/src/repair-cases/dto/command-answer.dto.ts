import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '#kernel';

export class RecordedEventDto {
  @ApiProperty({ format: 'uuid' })
  readonly id: string;

  @ApiProperty({ example: 'item-arrived' })
  readonly name: string;

  @ApiProperty({ type: 'integer' })
  readonly revision: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Personal values stay sealed here.',
  })
  readonly data: JsonObject;
}

export class WarningDto {
  @ApiProperty()
  readonly code: string;

  @ApiProperty()
  readonly message: string;

  @ApiProperty({ type: [String] })
  readonly clauses: readonly string[];
}

/** What a command did (D26). */
export class CommandAnswerDto {
  @ApiProperty({ example: 'K7QF2M9XC', description: 'The case number in its stored form.' })
  readonly number: string;

  @ApiProperty({ type: 'integer', description: 'Revision of the case now; also in the ETag.' })
  readonly revision: number;

  @ApiProperty({
    required: false,
    description:
      'Send it as Shuri-After to read what was written. Absent only when the store did not say it.',
  })
  readonly position?: string;

  @ApiProperty({ type: [RecordedEventDto], description: 'Empty: it was already so.' })
  readonly events: readonly RecordedEventDto[];

  @ApiProperty({ type: [WarningDto] })
  readonly warnings: readonly WarningDto[];

  @ApiProperty({
    required: false,
    enum: ['refused', 'proposed'],
    description: 'refused: the repair was refused. proposed: a person has to decide.',
  })
  readonly outcome?: 'refused' | 'proposed';
}
