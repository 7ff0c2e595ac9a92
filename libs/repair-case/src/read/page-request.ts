/** At most `limit` items, after the page that answered with this cursor. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string;
}
