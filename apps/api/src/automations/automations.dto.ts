import { ApiProperty } from '@nestjs/swagger';
import { Pattern } from '../dto/fields.js';
import { STRING_OR_NULL } from '../openapi/schemas.js';

export class UnparkDto {
  @Pattern({
    pattern: /^[A-Za-z][A-Za-z0-9]{0,63}-[A-Za-z0-9-]{1,128}$/,
    optional: true,
    description: 'One parked stream. Default: every one that is parked for the automation.',
  })
  readonly stream?: string;
}

class EventOfStreamDto {
  @ApiProperty()
  readonly stream: string;

  @ApiProperty({ type: 'integer' })
  readonly revision: number;

  @ApiProperty({ format: 'uuid' })
  readonly eventId: string;

  @ApiProperty({ example: 'repair-case.item-shipped.v1' })
  readonly eventType: string;

  @ApiProperty({ format: 'date-time', description: 'When that event was stored.' })
  readonly since: string;
}

/** A stream that an automation does not follow, from an event on that it could not answer. */
export class ParkedDto extends EventOfStreamDto {
  @ApiProperty()
  readonly error: string;
}

/** An event that was settled without an answer. */
export class SettledDto extends EventOfStreamDto {
  @ApiProperty({ enum: ['refused', 'left-to-person'] })
  readonly outcome: string;

  @ApiProperty({ ...STRING_OR_NULL, description: 'The code of the refusal.' })
  readonly code: string | null;

  @ApiProperty()
  readonly reason: string;

  @ApiProperty({ type: [String] })
  readonly clauses: readonly string[];
}

export class AutomationDto {
  @ApiProperty({ example: 'when-item-shipped-then-open-guarantee' })
  readonly name: string;

  @ApiProperty({ type: 'integer' })
  readonly generation: number;

  @ApiProperty({ enum: ['not-begun', 'following', 'retrying', 'given-up'] })
  readonly state: string;

  @ApiProperty({
    ...STRING_OR_NULL,
    description: 'Up to where everything is answered, parked streams aside.',
  })
  readonly position: string | null;

  @ApiProperty({ ...STRING_OR_NULL, description: 'The last event of all.' })
  readonly head: string | null;

  @ApiProperty()
  readonly caughtUp: boolean;

  @ApiProperty({
    type: 'integer',
    description: 'Its lag: how much older its last event is than the last of all.',
  })
  readonly behindMs: number;

  @ApiProperty({ type: [ParkedDto] })
  readonly parked: readonly ParkedDto[];

  @ApiProperty({ type: 'integer', description: 'How many events were settled without an answer.' })
  readonly settledCount: number;

  @ApiProperty({ type: [SettledDto], description: 'The last 100 of them at most.' })
  readonly settled: readonly SettledDto[];
}

export class AutomationsDto {
  @ApiProperty({ type: [AutomationDto] })
  readonly items: readonly AutomationDto[];
}

export class UnparkedStreamDto {
  @ApiProperty()
  readonly stream: string;

  @ApiProperty({
    enum: ['resumed', 'still-parked', 'not-parked'],
    description: 'resumed: what was passed over is answered, and the stream is followed again.',
  })
  readonly outcome: string;

  @ApiProperty({ ...STRING_OR_NULL, description: 'Why it stays parked.' })
  readonly error: string | null;
}

export class UnparkedDto {
  @ApiProperty({ type: [UnparkedStreamDto] })
  readonly items: readonly UnparkedStreamDto[];
}
