import {
  ClusterStores,
  neededValueOf,
  type RoleOptions,
  type RunningRole,
  SETTINGS,
  startRole,
} from '#house';
import { runShards } from './run-shards.js';

/**
 * Starts a projector: it keeps the read models of the shards that it can get, one subscription for each.
 * @throws UnusableSetting for a setting of the process itself, and what the system says where it may not listen
 */
export async function startProjector(options: RoleOptions): Promise<RunningRole> {
  const { environment, log } = options;
  const shards = Number(neededValueOf(SETTINGS.shards, 'projector', environment));
  const holder = neededValueOf(SETTINGS.name, 'projector', environment);
  return startRole(options, {
    program: 'projector',
    assemble: async ({ opening }) => {
      const stores = new ClusterStores('projector', environment, opening);
      const [store, views] = await Promise.all([stores.events(), stores.views()]);
      const { readiness, signal } = opening;
      const running = runShards({ store, views, shards, holder, readiness, log }, signal);
      opening.closeLater(() => running);
    },
  });
}
