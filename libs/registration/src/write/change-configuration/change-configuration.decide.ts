import { alreadySo } from '#commanding';
import { unitEvent } from '../events.js';
import { beforeDay, futureDay } from '../moments.js';
import { ALLOWED, contradiction, record } from '../registration-command.js';
import type { UnitCommand } from '../unit-command.js';

/** The company put other parts into the unit, by upgrade or repair. What customers change is no part of this. */
export interface ChangeConfiguration {
  /** Names the change: the case, or the upgrade order. */
  readonly changeId: string;
  readonly cause: 'upgrade' | 'repair';
  readonly changedOn: string;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

export const changeConfiguration: UnitCommand<ChangeConfiguration> = {
  name: 'change-configuration',
  sealed: {},
  precondition: () => ALLOWED,
  decide({ changeId, cause, changedOn, removed, added }, { baseline, changes, registered }, { now }) {
    if (changes.includes(changeId)) return alreadySo();
    const refusal =
      futureDay({ changedOn }, now) ??
      beforeDay({ changedOn }, { factoryShippedOn: registered.factoryShippedOn });
    if (refusal !== null) return refusal;
    if (removed.length + added.length === 0) {
      return contradiction('added', 'a change takes parts out or puts parts in');
    }
    const missing = removed.filter((part) => !baseline.includes(part));
    if (missing.length > 0) {
      return contradiction('removed', 'parts are removed that were not built in', { missing });
    }
    const clauses = cause === 'upgrade' ? ['FR-R7-1', 'A-FR-14'] : ['FW-W6-4'];
    const change = { changeId, cause, changedOn, removed: [...removed], added: [...added], clauses };
    return record(unitEvent('configuration-changed', change));
  },
};
