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

/** What every command answers (D26). */
export class RecordedAnswerDto {
  @ApiProperty({ type: 'integer', description: 'Revision of the stream now; also in the ETag.' })
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
}
