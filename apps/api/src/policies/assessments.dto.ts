import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import type { JsonObject } from '#kernel';
import { PROGRAMMES } from '#policy';
import { OBJECT_OR_NULL, STRING_OR_NULL } from '../openapi/schemas.js';
import { Day, field, Flag, Moment, OneOf, Text } from '../dto/fields.js';

const OPEN_OBJECT = { type: 'object', additionalProperties: true } as const;

/** A question to a programme. Which facts it knows, and what each may be, its row of questions says. */
export class AssessmentRequestDto {
  @OneOf(PROGRAMMES)
  readonly programme: string;

  @Text({ max: 64, description: 'One of the questions that GET /v1/policies lists for the programme.' })
  readonly question: string;

  @field(
    { description: 'A fact that is left out is unknown; null is known to be lacking.' },
    OPEN_OBJECT,
    IsObject(),
  )
  readonly facts: JsonObject;

  @Day({ optional: true, description: 'frontier: the day the item arrived.' })
  readonly arrivedOn?: string;

  @Day({ optional: true, description: 'ipro: the day repair was asked for.' })
  readonly requestedOn?: string;

  @Day({ optional: true, description: 'panasonic-pack: the day the pack was applied for.' })
  readonly appliedOn?: string;

  @Day({ optional: true, description: 'support-renewal: the day support or a renewal was asked for.' })
  readonly askedOn?: string;

  @Moment({ optional: true, description: 'The state of the rulebook to decide by. Default: now.' })
  readonly knownAt?: string;

  @Flag({
    optional: true,
    description:
      'Whether to look for what would change the answer: single facts otherwise (frontier coverage: also two), of those ' +
      'that the answer was decided by, each decided anew. Default: false. The search is bounded: where it leaves ' +
      'something untried, the answer says so.',
  })
  readonly wouldChange?: boolean;

  @Flag({
    optional: true,
    description:
      'frontier: the model is known not to be on the list of models, and a person decides what hangs on that; without it ' +
      'such a model is refused (MASTER_DATA.UNKNOWN_MODEL). Default: false.',
  })
  readonly unlistedModel?: boolean;
}

class ExplanationDto {
  @ApiProperty()
  readonly ja: string;

  @ApiProperty()
  readonly en: string;
}

class PinnedRegulationDto {
  @ApiProperty()
  readonly document: string;

  @ApiProperty({ ...STRING_OR_NULL, description: 'null: the text in force then is not held.' })
  readonly revision: string | null;
}

/** A decision with all it rests on. */
export class AssessmentDto {
  @ApiProperty({ enum: PROGRAMMES })
  readonly programme: string;

  @ApiProperty({
    ...OPEN_OBJECT,
    description: 'By its kind: decided, needs-facts, conflict, gap or person-decides.',
  })
  readonly outcome: object;

  @ApiProperty({ type: [PinnedRegulationDto] })
  readonly regulations: readonly PinnedRegulationDto[];

  @ApiProperty({ type: 'array', items: OPEN_OBJECT, description: 'The clauses that spoke, and their part.' })
  readonly fired: readonly object[];

  @ApiProperty({
    type: 'array',
    items: OPEN_OBJECT,
    description: 'The others, and the facts they failed on.',
  })
  readonly notFired: readonly object[];

  @ApiProperty({ type: 'array', items: OPEN_OBJECT })
  readonly factsUsed: readonly object[];

  @ApiProperty({
    type: 'array',
    items: OPEN_OBJECT,
    description: 'The tables that were read, and their revision.',
  })
  readonly masterData: readonly object[];

  @ApiProperty({
    ...OBJECT_OR_NULL,
    description:
      'What would change the answer: `found`, each with its changes (fact, from, to, and whether the same holds beyond ' +
      'that value) and the outcome then; `complete`: the search was not cut short. null: not asked for.',
  })
  readonly wouldChange: object | null;

  @ApiProperty({ type: ExplanationDto, description: 'The same as a person would want to read it.' })
  readonly explanation: ExplanationDto;
}
