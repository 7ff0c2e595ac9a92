import type { ApiPropertyOptions } from '@nestjs/swagger';

/** A member of an answer that is an object of many shapes. */
export const OBJECT = { type: 'object', additionalProperties: true } as const;

/** A member of an answer that is a whole number. */
export const INTEGER = { type: 'integer' } as const;

/** Where a page says how to go on. */
export const NEXT_CURSOR = {
  required: false,
  description: 'Cursor of the page after this one; absent on the last.',
} as const;

/** A member of an answer that is a text or null, as OpenAPI 3.1 says it. */
export const STRING_OR_NULL = { type: ['string', 'null'] } as unknown as ApiPropertyOptions;

/** A member of an answer that is an object or null. */
export const OBJECT_OR_NULL = {
  type: ['object', 'null'],
  additionalProperties: true,
} as unknown as ApiPropertyOptions;

/** A member of a request that is a day or null: of a member with several types the description would make a list. */
export const DAY_OR_NULL: ApiPropertyOptions = {
  oneOf: [{ type: 'string', format: 'date' }, { type: 'null' }],
};
