import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import type { JsonValue } from '#kernel';
import { Day, field, Moment, NestedList, OneOf, Pattern } from '../dto/fields.js';
import { STRING_OR_NULL } from '../openapi/schemas.js';

const MOST_FILES = 40;
const LONGEST_FILE = 1_000_000;
const ANYTHING = { description: 'JSON, as the programme reads it.' } as const;

export class SourceFileDto {
  @Pattern({
    pattern: /^(?=.*\S)[^/\\]{1,100}$/,
    description: 'Its name without folders, such as models.csv.',
  })
  readonly name: string;

  @field(
    { description: 'Its text: YAML or JSON for the main file, CSV for the spreadsheets it refers to.' },
    { type: 'string', maxLength: LONGEST_FILE },
    IsString(),
    MaxLength(LONGEST_FILE),
  )
  readonly text: string;
}

/** Files of master data that belong together. */
export class PublishMasterDataDto {
  @NestedList(() => SourceFileDto, {
    min: 1,
    max: MOST_FILES,
    description: 'One main file, which ends in .yaml, and the spreadsheets beside it.',
  })
  readonly files: readonly SourceFileDto[];
}

export class PublishQueryDto {
  @OneOf(['true', 'false'], {
    optional: true,
    description: 'true: only says what would change. Nothing is stored.',
  })
  readonly dryRun?: string;
}

export class TableQueryDto {
  @Day({ optional: true, description: 'Only what is valid on this day. Default: everything.' })
  readonly on?: string;

  @Moment({ optional: true, description: 'As the table was known then. Default: now.' })
  readonly knownAt?: string;
}

export class RowChangeDto {
  @ApiProperty({ enum: ['added', 'removed', 'changed'] })
  readonly change: string;

  @ApiProperty({ description: 'What identifies it in its table: a key, a name, a revision.' })
  readonly row: string;

  @ApiProperty({ required: false, ...ANYTHING })
  readonly before?: JsonValue;

  @ApiProperty({ required: false, ...ANYTHING })
  readonly after?: JsonValue;
}

export class TableChangeDto {
  @ApiProperty({ example: 'frontier.models' })
  readonly table: string;

  @ApiProperty({ enum: ['set', 'changed', 'withdrawn'] })
  readonly change: string;

  @ApiProperty({ type: 'integer' })
  readonly added: number;

  @ApiProperty({ type: 'integer' })
  readonly removed: number;

  @ApiProperty({ type: 'integer' })
  readonly changed: number;

  @ApiProperty({ type: [RowChangeDto], description: 'At most 50 of them.' })
  readonly rows: readonly RowChangeDto[];
}

export class PublishedDto {
  @ApiProperty({ description: 'Whether anything was stored: not by a dry run, nor where it is already so.' })
  readonly published: boolean;

  @ApiProperty({ description: 'The revision that the main file names.' })
  readonly name: string;

  @ApiProperty({ type: 'integer', description: 'Revision of the publications; also in the ETag.' })
  readonly revision: number;

  @ApiProperty({ required: false, description: 'Send it as Shuri-After to read what was written.' })
  readonly position?: string;

  @ApiProperty({ type: [TableChangeDto] })
  readonly changes: readonly TableChangeDto[];
}

class ProvenanceDto {
  @ApiProperty({ format: 'date-time', description: 'Since when it is known.' })
  readonly publishedAt: string;

  @ApiProperty()
  readonly publishedBy: string;

  @ApiProperty({
    enum: ['policy-owner', 'start-up'],
    description: 'start-up: the file that a server was started with.',
  })
  readonly source: string;
}

export class TableSummaryDto extends ProvenanceDto {
  @ApiProperty({ example: 'frontier.models' })
  readonly table: string;

  @ApiProperty({ type: [String], description: 'The rules that read it.' })
  readonly rules: readonly string[];

  @ApiProperty({ description: 'The publication it came by; decisions record it.' })
  readonly revision: string;

  @ApiProperty({ description: 'false: a person decides what hangs on it.' })
  readonly isSet: boolean;

  @ApiProperty({ type: 'integer' })
  readonly rows: number;
}

export class PublicationDto extends ProvenanceDto {
  @ApiProperty()
  readonly name: string;

  @ApiProperty({ type: 'integer' })
  readonly revision: number;

  @ApiProperty({ type: [String], description: 'The tables it changed.' })
  readonly tables: readonly string[];
}

export class MasterDataDto {
  @ApiProperty({ ...STRING_OR_NULL, description: 'Name of the last publication.' })
  readonly name: string | null;

  @ApiProperty({ type: 'integer', description: 'Revision of the publications; also in the ETag.' })
  readonly revision: number;

  @ApiProperty({ type: [TableSummaryDto] })
  readonly tables: readonly TableSummaryDto[];

  @ApiProperty({ type: [PublicationDto], description: 'Latest first, at most 100.' })
  readonly publications: readonly PublicationDto[];
}

export class TableDto extends TableSummaryDto {
  @ApiProperty({ ...STRING_OR_NULL, description: 'The day asked for.' })
  readonly on: string | null;

  @ApiProperty({ format: 'date-time' })
  readonly knownAt: string;

  @ApiProperty({ nullable: true, ...ANYTHING })
  readonly content: JsonValue;
}
