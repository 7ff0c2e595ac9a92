import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '#kernel';
import { INTEGER, OBJECT, STRING_OR_NULL } from '../../openapi/schemas.js';

class KnownValidityDto {
  @ApiProperty({ format: 'date' })
  readonly from: string;

  @ApiProperty({ ...STRING_OR_NULL, description: 'Its last day; null: no end is known.' })
  readonly until: string | null;
}

/** A partner, and what it was on a day. */
export class PartnerDto {
  @ApiProperty({ example: 'PARTNER-1' })
  readonly partnerId: string;

  @ApiProperty({ ...OBJECT, description: '{value}, {withheld: true} or {erased: true}.' })
  readonly name: JsonObject;

  @ApiProperty(INTEGER)
  readonly revision: number;

  @ApiProperty({ format: 'date-time' })
  readonly updatedAt: string;

  @ApiProperty({ type: [KnownValidityDto] })
  readonly memberships: readonly KnownValidityDto[];

  @ApiProperty({ type: [KnownValidityDto] })
  readonly certifications: readonly KnownValidityDto[];

  @ApiProperty({ format: 'date', description: 'The day that `member` and `certified` speak of.' })
  readonly on: string;

  @ApiProperty({ description: 'In the Partners Circle that day (IP-P-1).' })
  readonly member: boolean;

  @ApiProperty({ description: 'Might replace parts that day (IP-Q-4a).' })
  readonly certified: boolean;
}
