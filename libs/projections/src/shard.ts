import { createHash } from 'node:crypto';

/** A part of all streams: those whose hash leaves `index` when divided by `of`. */
export interface Shard {
  /** From 0. */
  readonly index: number;
  /** How many shards there are in all. */
  readonly of: number;
}

/** All streams in one. */
export const WHOLE: Shard = { index: 0, of: 1 };

/** True when the stream is of this shard: the first four bytes of its name's SHA-256 decide, on every machine alike. */
export function isOfShard({ index, of }: Shard, stream: string): boolean {
  if (of === 1) return true;
  return createHash('sha256').update(stream, 'utf8').digest().readUInt32BE(0) % of === index;
}
