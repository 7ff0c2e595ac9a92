import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ANCHORS, CLAUSE_KINDS, PROGRAMMES } from '#policy';
import { STRING_OR_NULL } from '../openapi/schemas.js';

class InTwoLanguagesDto {
  @ApiProperty()
  readonly ja: string;

  @ApiProperty()
  readonly en: string;
}

class RevisionDto {
  @ApiProperty({ ...STRING_OR_NULL, description: 'null: whatever was in force before the first held text.' })
  readonly id: string | null;

  @ApiProperty({ description: 'Whether the text is held. One that is not decides nothing: a person does.' })
  readonly held: boolean;

  @ApiPropertyOptional({ ...STRING_OR_NULL, description: 'The first day; null: nobody has said it.' })
  readonly inForceFrom?: string | null;

  @ApiProperty({ required: false, format: 'date-time', description: 'Since when the rulebook has it.' })
  readonly knownFrom?: string;

  @ApiProperty({
    required: false,
    format: 'date',
    description: 'Of what is not held: it ended before this day.',
  })
  readonly before?: string;
}

class DocumentDto {
  @ApiProperty({ description: 'The prefix of its clause ids.' })
  readonly document: string;

  @ApiProperty({ type: InTwoLanguagesDto })
  readonly title: InTwoLanguagesDto;

  @ApiProperty({ type: [RevisionDto] })
  readonly revisions: readonly RevisionDto[];
}

class ProgrammeDto {
  @ApiProperty({ enum: PROGRAMMES })
  readonly programme: string;

  @ApiProperty({ enum: ANCHORS, description: 'The day that picks the revisions.' })
  readonly anchor: string;

  @ApiProperty({ type: [String], description: 'What POST /v1/assessments can ask of it.' })
  readonly questions: readonly string[];

  @ApiProperty({ type: [DocumentDto] })
  readonly documents: readonly DocumentDto[];
}

export class PoliciesDto {
  @ApiProperty({ type: [ProgrammeDto] })
  readonly items: readonly ProgrammeDto[];
}

class ClauseDto {
  @ApiProperty()
  readonly id: string;

  @ApiProperty()
  readonly document: string;

  @ApiProperty({
    enum: CLAUSE_KINDS,
    description: 'What it is to the question it answers; text: it answers none by a condition.',
  })
  readonly kind: string;

  @ApiProperty({ type: InTwoLanguagesDto, description: 'Where it stands in its source.' })
  readonly place: InTwoLanguagesDto;

  @ApiProperty({ type: InTwoLanguagesDto, description: 'What it says, in our own words.' })
  readonly paraphrase: InTwoLanguagesDto;

  @ApiProperty({
    type: [String],
    description:
      'The revisions that have it in these words. One that a later text rewords is listed once in each wording.',
  })
  readonly texts: readonly string[];
}

export class ClausesDto {
  @ApiProperty({ type: [ClauseDto] })
  readonly items: readonly ClauseDto[];
}
