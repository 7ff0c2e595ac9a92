import type { JsonValue } from '#kernel';
import fc from 'fast-check';

/** Values that may be sealed: every JSON value without lone surrogates and without -0, which JSON writes as 0. */
export const jsonValues: fc.Arbitrary<JsonValue> = fc
  .jsonValue({ stringUnit: 'grapheme', maxDepth: 3 })
  .map((value): JsonValue => JSON.parse(JSON.stringify(value)));
