import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '#kernel';
import { INTEGER, OBJECT, OBJECT_OR_NULL } from '../../openapi/schemas.js';

const OBJECTS = { type: 'array', items: OBJECT } as const;

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

  @ApiProperty(OBJECTS)
  readonly deadlines: readonly JsonObject[];
}
