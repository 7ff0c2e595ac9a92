import type { CommandAnswer, Commanding, Decider, Warning } from '#commanding';
import { type JsonObject, KeyedMutex } from '#kernel';
import { coverOf, isOverlap, type UnitCover } from '../decider/contract-cover.js';
import type { ContractState } from '../decider/contract.state.js';
import type { PartnerState } from '../decider/partner.js';
import type { RegisteredUnit, UnitState } from '../decider/unit.state.js';
import {
  type NamedUnit,
  type OrderedUnder,
  overFreeUnits,
  overRegisteredUnits,
  unitsNamed,
} from './free-units.js';
import { overRegisteredModels } from './open-maintenance-pack/over-registered-models.js';
import { overSaleRecords } from './grant-five-year-warranty/over-sale-records.js';
import type { SaleRecords } from './grant-five-year-warranty/sold-on-record.js';
import { contractIdOfStream, streamOfPartner, streamOfUnit } from './streams.js';

/** What units are under by contracts, with every contract in it that was acknowledged before the call. */
export type ContractsOnUnits = (unitIds: readonly string[]) => Promise<readonly UnitCover[]>;

/** Runs the work while no other process works on any of the units. @throws ShuriError VIEW.BEHIND when it takes too long */
export type TakeTurns = <Answer>(unitIds: readonly string[], work: () => Promise<Answer>) => Promise<Answer>;

export interface OrdersInTurnOptions {
  readonly units: Pick<Commanding<UnitState>, 'load'>;
  readonly contracts: Pick<Commanding<ContractState>, 'load'>;
  readonly partners: Pick<Commanding<PartnerState>, 'load'>;
  readonly contractsOn: ContractsOnUnits;
  /** Where several processes take orders. Default: this process alone does. */
  readonly takeTurns?: TakeTurns;
}

type Send = (decider: Decider<ContractState>) => Promise<CommandAnswer>;

/** The commands that give more or other days to an open contract, by the field of theirs that asks for them. */
const FIELD_OF_DAYS: Readonly<Record<string, string>> = {
  'change-support-start': 'wishedStart',
  'renew-support': 'wishedEnd',
};

/**
 * Lets orders for contracts over the same unit take turns, so that each sees what was ordered before it. Turns across
 * processes end with the connection that holds them: should one be cut off while its event is on the way to the store, two
 * contracts may get the same days. The later of the two is told so in its answer's warnings.
 */
export class OrdersInTurn {
  readonly #turns = new KeyedMutex();

  constructor(private readonly options: OrdersInTurnOptions) {}

  /** Opens a contract over registered units whose days are free. @throws ShuriError VIEW.BEHIND, and what sending throws */
  open(
    order: JsonObject,
    decider: Decider<ContractState>,
    under: OrderedUnder,
    send: Send,
  ): Promise<CommandAnswer> {
    const named = unitsNamed(order);
    return this.#overUnits(named, async (held) => {
      const registered = await this.#registered(named);
      const sold = overSaleRecords(overFreeUnits(decider, named, held), await this.#sale(order, registered));
      return send(overRegisteredUnits(overRegisteredModels(sold, registered), named, registered, under));
    });
  }

  /** Sends a command to an open contract; one that moves its days only finds them free. @throws as `open` */
  async change(
    stream: string,
    command: string,
    decider: Decider<ContractState>,
    send: Send,
  ): Promise<CommandAnswer> {
    const field = FIELD_OF_DAYS[command];
    if (field === undefined) return send(decider);
    const { state } = await this.options.contracts.load(stream);
    if (state.kind === 'unopened') return send(decider);
    const named = coverOf(state).map(({ unitId }) => ({ field, unitId }));
    return this.#overUnits(named, (held) => send(overFreeUnits(decider, named, held)));
  }

  async #overUnits(
    named: readonly NamedUnit[],
    work: (held: readonly UnitCover[]) => Promise<CommandAnswer>,
  ): Promise<CommandAnswer> {
    const { contractsOn, takeTurns } = this.options;
    const ids = [...new Set(named.map(({ unitId }) => unitId))].sort();
    const decided = async () => work(await contractsOn(ids));
    // Within one process nothing ends a turn but the work itself: there is no overlap to look for.
    if (takeTurns === undefined) return this.#inTurn(ids, decided);
    const answer = await this.#inTurn(ids, () => takeTurns(ids, decided));
    if (answer.repeated || answer.events.length === 0) return answer;
    return { ...answer, warnings: [...answer.warnings, ...(await this.#overlaps(answer.stream, ids))] };
  }

  /** In the order of the ids, so that no two orders wait for each other. */
  #inTurn<Answer>([unitId, ...others]: readonly string[], work: () => Promise<Answer>): Promise<Answer> {
    if (unitId === undefined) return work();
    return this.#turns.run(unitId, () => this.#inTurn(others, work));
  }

  async #registered(named: readonly NamedUnit[]): Promise<ReadonlyMap<string, RegisteredUnit>> {
    const registered = new Map<string, RegisteredUnit>();
    for (const { unitId } of named) {
      const { state } = await this.options.units.load(streamOfUnit(unitId));
      if (state.kind === 'registered') registered.set(unitId, state);
    }
    return registered;
  }

  /** An order that names a partner is for the one unit that he bought. */
  async #sale(
    { partnerId }: JsonObject,
    registered: ReadonlyMap<string, RegisteredUnit>,
  ): Promise<SaleRecords | null> {
    const [unit] = registered.values();
    if (typeof partnerId !== 'string' || unit === undefined) return null;
    const { state } = await this.options.partners.load(streamOfPartner(partnerId));
    return { unit, partner: state };
  }

  /** Whoever comes second in the log sees the first here, however both got past the turns. */
  async #overlaps(stream: string, ids: readonly string[]): Promise<readonly Warning[]> {
    try {
      const held = await this.options.contractsOn(ids);
      const own = held.filter(({ contractId }) => contractId === contractIdOfStream(stream));
      const others = held.filter((one) => own.some((mine) => isOverlap(one, mine)));
      return others.map(({ unitId, contractId }) => {
        const message = `unit ${unitId} is under contract ${contractId} for some of these days as well`;
        return { code: 'CONTRACT.OVERLAP', message, clauses: [] };
      });
    } catch {
      // The order is written: whatever keeps the view from us now, it must not be answered as if it were not.
      const message = 'it could not be seen yet whether another contract has these days as well';
      return [{ code: 'CONTRACT.OVERLAP_UNKNOWN', message, clauses: [] }];
    }
  }
}
