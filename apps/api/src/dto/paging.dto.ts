import type { PageRequest } from '#projections';
import { Text, WholeInQuery } from './fields.js';

const DEFAULT_LIMIT = 50;

/** Which page of a list. */
export class PagingDto {
  @WholeInQuery({ optional: true, min: 1, max: 200, description: 'Items per page. Default: 50.' })
  readonly limit: number = DEFAULT_LIMIT;

  @Text({ optional: true, max: 512, description: 'The `next` of the page before.' })
  readonly cursor?: string;
}

/** The page meant. */
export function pageOf({ limit, cursor }: PagingDto): PageRequest {
  return { limit, ...(cursor === undefined ? {} : { cursor }) };
}
