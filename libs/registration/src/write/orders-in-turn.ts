import type { Commanding } from '#commanding';
import { type JsonObject, KeyedMutex } from '#kernel';
import type { UnitCover } from '../decider/contract-cover.js';
import type { UnitState } from '../decider/unit.state.js';
import { unitsNamed, type UnitsOnRecord } from './free-units.js';
import { streamOfUnit } from './streams.js';
import type { UnitName } from './unit-id.js';

/** What units are under by contracts, with every contract in it that was acknowledged before the call. */
export type ContractsOnUnits = (unitIds: readonly string[]) => Promise<readonly UnitCover[]>;

/** Lets orders for contracts over the same unit take turns, so that each sees what was opened before it. */
export class OrdersInTurn {
  readonly #turns = new KeyedMutex();

  constructor(
    private readonly units: Pick<Commanding<UnitState>, 'load'>,
    private readonly contractsOn: ContractsOnUnits,
  ) {}

  /**
   * Does the work with what is on record of the units that the order names.
   * @throws ShuriError VIEW.BEHIND when the contracts before it cannot be seen yet; and what the work throws
   */
  run<Answer>(order: JsonObject, work: (record: UnitsOnRecord) => Promise<Answer>): Promise<Answer> {
    const named = unitsNamed(order);
    const ids = [...new Set(named.map(({ unitId }) => unitId))].sort();
    return this.#inTurn(ids, async () => {
      const registered = await this.#registered(ids);
      const held = await this.contractsOn([...registered.keys()]);
      return work({ named, registered, held });
    });
  }

  /** In the order of the ids, so that no two orders wait for each other. */
  #inTurn<Answer>([unitId, ...others]: readonly string[], work: () => Promise<Answer>): Promise<Answer> {
    if (unitId === undefined) return work();
    return this.#turns.run(unitId, () => this.#inTurn(others, work));
  }

  async #registered(unitIds: readonly string[]): Promise<ReadonlyMap<string, UnitName>> {
    const registered = new Map<string, UnitName>();
    for (const unitId of unitIds) {
      const { state } = await this.units.load(streamOfUnit(unitId));
      if (state.kind === 'registered') registered.set(unitId, state.registered);
    }
    return registered;
  }
}
