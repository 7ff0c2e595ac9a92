import { alreadySo, type Decision } from '#commanding';
import { canonicalJson } from '#kernel';
import { type RegulationDocument, regulationsInForce } from '#policy';
import { guaranteeLastDay } from '../../decider/repair-ledger.js';
import type { RegisteredUnit } from '../../decider/unit.state.js';
import { unitEvent } from '../events.js';
import { beforeDay, futureDay } from '../moments.js';
import { ALLOWED, onRecordOtherwise, record, type RegistrationContext } from '../registration-command.js';
import { unitIdOfStream } from '../streams.js';
import type { UnitBeginning, UnitCommand } from '../unit-command.js';

/** A repaired item left the company: its parts are guaranteed (FR-R4-5). */
export interface OpenGuarantee {
  readonly caseNumber: string;
  readonly parts: readonly string[];
  readonly shippedOn: string;
  /** The texts that the repair was done under; absent: those in force when it left. */
  readonly regulations?: readonly {
    readonly document: RegulationDocument;
    readonly revision: string | null;
  }[];
}

/** The same of a unit by its name: a repair makes a unit known that nobody has registered. */
export interface OpenGuaranteeByName extends OpenGuarantee {
  readonly maker: string;
  readonly model: string;
  readonly serial: string;
  /** `YYYY-MM-DD`, or `null` where nobody knows. */
  readonly factoryShippedOn: string | null;
}

/**
 * Only the last repair counts, so news of an earlier one that comes late changes nothing. An item that came back
 * undelivered and is sent again is guaranteed from the day that it left last: the customer never had it before.
 */
export const openGuarantee: UnitCommand<OpenGuarantee> = {
  name: 'open-guarantee',
  sealed: {},
  precondition: () => ALLOWED,
  decide: (payload, unit, context) => guaranteeAfter(unit, payload, context),
};

/** To a unit on record it says the same as `openGuarantee`. */
export const openGuaranteeByName: UnitBeginning<OpenGuaranteeByName> = {
  name: 'open-guarantee',
  sealed: {},
  begin(payload, state, context) {
    if (state.kind === 'registered') return guaranteeAfter(state, payload, context);
    const { maker, model, serial, factoryShippedOn } = payload;
    const refusal = wrongDay(payload, factoryShippedOn, context.now);
    if (refusal !== null) return refusal;
    const unit = {
      unitId: unitIdOfStream(context.stream),
      maker,
      model,
      serial,
      factoryShippedOn,
      configuration: [],
    };
    return record(unitEvent('unit-registered', unit), opened(payload, context));
  },
};

function guaranteeAfter(
  { guarantee: known, registered }: RegisteredUnit,
  payload: OpenGuarantee,
  context: RegistrationContext,
): Decision {
  const refusal = wrongDay(payload, registered.factoryShippedOn, context.now);
  if (refusal !== null) return refusal;
  if (known !== null) {
    const told = known.caseNumber === payload.caseNumber && known.shippedOn === payload.shippedOn;
    if (told && canonicalJson([...known.parts].sort()) !== canonicalJson([...payload.parts].sort())) {
      return onRecordOtherwise('parts', [...known.parts]);
    }
    if (told || payload.shippedOn < known.shippedOn) return alreadySo();
  }
  return record(opened(payload, context));
}

/** A repaired item leaves after it left the factory, and not in the future. */
function wrongDay(
  { shippedOn }: OpenGuarantee,
  factoryShippedOn: string | null,
  now: string,
): Decision | null {
  return futureDay({ shippedOn }, now) ?? beforeDay({ shippedOn }, { factoryShippedOn });
}

/** The repair is on record whether or not a text says how long it is guaranteed: the next one asks for its day and parts. */
function opened(
  { caseNumber, parts, shippedOn, regulations }: OpenGuarantee,
  { terms }: RegistrationContext,
) {
  const lastDay = guaranteeLastDay(shippedOn, regulations ?? regulationsInForce(shippedOn, terms));
  const clauses = ['FR-R4-5', 'A-FR-08'];
  return unitEvent('re-repair-guarantee-opened', {
    caseNumber,
    parts: [...parts],
    shippedOn,
    ...(lastDay === null ? {} : { lastDay }),
    clauses,
  });
}
