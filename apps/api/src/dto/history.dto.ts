import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '#kernel';
import { INTEGER, NEXT_CURSOR, OBJECT, STRING_OR_NULL } from '../openapi/schemas.js';

/** One event: what happened, who did it by which command, and when. */
export class HistoryEntryDto {
  @ApiProperty(INTEGER)
  readonly revision: number;

  @ApiProperty()
  readonly position: string;

  @ApiProperty()
  readonly name: string;

  @ApiProperty(OBJECT)
  readonly data: JsonObject;

  @ApiProperty(OBJECT)
  readonly actor: JsonObject;

  @ApiProperty(STRING_OR_NULL)
  readonly onBehalfOf: string | null;

  @ApiProperty()
  readonly channel: string;

  @ApiProperty()
  readonly command: string;

  @ApiProperty({ format: 'uuid' })
  readonly commandId: string;

  @ApiProperty({ format: 'date-time' })
  readonly recordedAt: string;

  @ApiProperty({ format: 'date-time', description: 'When it counts in law.' })
  readonly effectiveAt: string;
}

export class HistoryPageDto {
  @ApiProperty({ type: [HistoryEntryDto] })
  readonly items: readonly HistoryEntryDto[];

  @ApiProperty(NEXT_CURSOR)
  readonly next?: string;
}
