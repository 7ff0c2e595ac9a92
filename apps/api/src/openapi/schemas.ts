import type { ApiPropertyOptions } from '@nestjs/swagger';

/** A member of an answer that is a text or null, as OpenAPI 3.1 says it. */
export const STRING_OR_NULL = { type: ['string', 'null'] } as unknown as ApiPropertyOptions;

/** A member of an answer that is an object or null. */
export const OBJECT_OR_NULL = {
  type: ['object', 'null'],
  additionalProperties: true,
} as unknown as ApiPropertyOptions;
