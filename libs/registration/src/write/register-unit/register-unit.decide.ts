import { alreadySo } from '#commanding';
import type { RegisteredUnit } from '../../decider/unit.state.js';
import type { ProductUnitEventData } from '../../events/index.js';
import { unitEvent } from '../events.js';
import { afterDay, futureDay } from '../moments.js';
import { contradiction, record } from '../registration-command.js';
import type { UnitBeginning } from '../unit-command.js';
import { unitIdOfStream } from '../streams.js';
import { ofUnlistedModel } from '../unlisted-model.js';

/** Makes a product known by its serial, with what it left the factory with. */
export interface RegisterUnit {
  readonly maker: string;
  readonly model: string;
  readonly serial: string;
  readonly factoryShippedOn?: string;
  readonly configuration?: readonly string[];
}

/**
 * The same serial written otherwise is the same unit: it is on record already. What was left open there, as a repair of
 * an unknown unit leaves it, may be said now; what is on record stays. A unit that is not on record has to be of a model
 * that the list of its maker has, where there is one.
 */
export const registerUnit: UnitBeginning<RegisterUnit> = {
  name: 'register-unit',
  sealed: {},
  begin(payload, state, context) {
    const factoryShippedOn = payload.factoryShippedOn ?? null;
    const future = futureDay({ factoryShippedOn }, context.now);
    if (future !== null) return future;
    const configuration = [...(payload.configuration ?? [])];
    if (state.kind === 'registered') {
      const said = { factoryShippedOn, configuration };
      if (otherFact(state.registered, said) === null) return alreadySo();
      const late = afterDay({ factoryShippedOn }, firstDaysOf(state));
      if (late !== null) return late;
      const completed = completedBy(state, said);
      const other = otherFact(completed, said);
      return other === null
        ? record(unitEvent('registration-completed', completed))
        : contradiction(other, 'the unit is on record with another');
    }
    const { maker, model, serial } = payload;
    const unlisted = ofUnlistedModel('model', payload, context.terms);
    if (unlisted !== null) return unlisted;
    const unitId = unitIdOfStream(context.stream);
    return record(
      unitEvent('unit-registered', { unitId, maker, model, serial, factoryShippedOn, configuration }),
    );
  },
};

type Facts = Pick<ProductUnitEventData<'unit-registered'>, 'factoryShippedOn' | 'configuration'>;

/** The first days on record of what cannot have happened before the unit left the factory. */
function firstDaysOf({ sale, transfers, changes, guarantee, exchanged }: RegisteredUnit) {
  return {
    deliveredOn: sale?.deliveredOn,
    transferredOn: firstOf(transfers.map((one) => one.transferredOn)),
    changedOn: firstOf(changes.map((one) => one.changedOn)),
    shippedOn: guarantee?.shippedOn,
    ...exchanged?.initialFailure,
    exchangedOn: exchanged?.exchangedOn,
  };
}

function firstOf(days: readonly string[]): string | undefined {
  return days.toSorted()[0];
}

/** What is on record, and where nothing is, what is said now. */
function completedBy({ registered, changes }: RegisteredUnit, said: Facts): Facts {
  const open = registered.configuration.length === 0 && changes.length === 0;
  return {
    factoryShippedOn: registered.factoryShippedOn ?? said.factoryShippedOn,
    configuration: open ? said.configuration : registered.configuration,
  };
}

function otherFact(known: Facts, said: Facts): keyof Facts | null {
  const parts = (facts: Facts) => [...facts.configuration].sort().join('\n');
  if (known.factoryShippedOn !== said.factoryShippedOn) return 'factoryShippedOn';
  return parts(known) === parts(said) ? null : 'configuration';
}
