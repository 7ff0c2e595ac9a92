import { type Closing, ForPeople } from '#house';
import { type Fence, type LeaseKind, type PostgresViews, type ShardLease, ShardLeases } from '#projections';

const LEASE_MS = 30_000;
const RENEW_EVERY_MS = 5_000;
const HOLDER = 'shuri rebuild';

/**
 * Holds every shard of the kind until closing, so that no other process works on any.
 * @returns what to ask at the beginning of every transaction; undefined where others hold some
 * @throws ShardsChanged where they hold shards of another number; PostgresUnusable
 */
export async function holdAll(
  views: PostgresViews,
  kind: LeaseKind,
  shards: number,
  closing: Closing,
): Promise<Fence | undefined> {
  const leases = new ShardLeases(views, LEASE_MS, kind);
  await leases.prepare(shards);
  const held: ShardLease[] = [];
  closing.add(held, async () => {
    for (const lease of held) await leases.release(lease);
  });
  for (let lease = await leases.take(HOLDER, shards); lease !== undefined;) {
    held.push(lease);
    lease = await leases.take(HOLDER, shards);
  }
  if (held.length < shards) return undefined;
  // Who lost one is stopped by the fence.
  const renewing = setInterval(() => {
    for (const lease of held) leases.renew(lease).catch(() => undefined);
  }, RENEW_EVERY_MS);
  closing.add(renewing, clearInterval);
  return async (tx) => {
    for (const lease of held) await leases.assertHeld(tx, lease);
  };
}

/** The fence of all projectors' shards. @throws ForPeople while a projector runs */
export async function holdAllShards(views: PostgresViews, shards: number, closing: Closing): Promise<Fence> {
  const fence = await holdAll(views, 'projector', shards, closing);
  if (fence !== undefined) return fence;
  throw new ForPeople(
    'Projectors are running. Stop them all first; after their death it takes some seconds.',
  );
}
