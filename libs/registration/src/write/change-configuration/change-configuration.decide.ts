import { alreadySo, type Decision } from '#commanding';
import { canonicalJson } from '#kernel';
import { unitEvent } from '../events.js';
import { beforeDay, futureDay } from '../moments.js';
import { ALLOWED, contradiction, onRecordOtherwise, record, toldOtherwise } from '../registration-command.js';
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
  decide(payload, { baseline, changes, registered }, { now }) {
    const known = changes.find((one) => one.changeId === payload.changeId);
    if (known !== undefined) return changedOtherwise(known, payload) ?? alreadySo();
    const { changeId, cause, changedOn, removed, added } = payload;
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

/** The refusal of a change that is known as another; parts are compared whatever their order. */
function changedOtherwise(known: ChangeConfiguration, told: ChangeConfiguration): Decision | null {
  const { cause, changedOn } = told;
  const parts = (['removed', 'added'] as const).find(
    (field) => canonicalJson(told[field].toSorted()) !== canonicalJson(known[field].toSorted()),
  );
  return (
    toldOtherwise({ cause, changedOn }, known) ??
    (parts === undefined ? null : onRecordOtherwise(parts, [...known[parts]]))
  );
}
