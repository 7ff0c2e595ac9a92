import { Day, Text, Whole } from '../../dto/fields.js';

/** The day asked about. */
export class OnQueryDto {
  @Day({ optional: true, description: 'Default: today in Tokyo.' })
  readonly on?: string;
}

const DEFAULT_LIMIT = 20;

/** A serial, or its beginning, however it is written. It is a body because nothing personal stands in an address (D11). */
export class UnitSearchDto extends OnQueryDto {
  @Text({ max: 64, description: 'A serial or its beginning, in any width and case.', example: 'ex-2001' })
  readonly serial: string;

  @Whole({ optional: true, min: 1, max: 100, description: 'Units per page. Default: 20.' })
  readonly limit: number = DEFAULT_LIMIT;

  @Text({ optional: true, max: 512, description: 'The `next` of the page before.' })
  readonly cursor?: string;
}
